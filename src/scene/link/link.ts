import { release, siteById } from '../../facts/release';
import { t } from '../../locales/i18n';
import { languageCodes } from '../../locales/languages';
import type { Problem } from '../../shared/result';
import { timeMs } from '../schema/fields';
import { parsePath } from '../schema/path';
import { describe } from '../schema/problems';
import { readPartial } from '../schema/schema';
import type { Camera, PartialScene } from '../types';
import { galleryIds, isGalleryId } from './gallery';
import { parseOrigin } from './parseOrigin';

/** What an address asks for. Everything has its fallback already; `problems` tell what fell back. */
export interface Address {
  mode: 'explore' | 'present' | 'embed';
  ui: 'full' | 'min' | 'none';
  autostart: boolean;
  /** True only together with a good `origin`. */
  api: boolean;
  /** The one origin whose messages are heard. */
  origin: string | null;
  kiosk: boolean;
  /** How long a shot stays in kiosk, seconds; null is each shot's own. */
  dwellS: number | null;
  /** The presentation of which this is the speaker's window; null where it is none. */
  speaker: string | null;
  quality: 'auto' | 'low' | 'high';
  /** Gallery scene; null where none, or none that exists, is named. */
  sceneId: string | null;
  /** The shot of the story that is shown, from 1; null where none is named. */
  shot: number | null;
  /** Site whose megawatts `scene=here-and-there` lays out; null where none is named. */
  siteId: string | null;
  /** Absolute address of a scene file. */
  src: string | null;
  /** The code of `#s=`; `openAddress` reads it. */
  code: string | null;
  /** What readable parameters change in the scene. */
  partial: PartialScene;
  problems: Problem[];
}

/** Reads one parameter after the other and gathers what is wrong. */
class Parameters {
  readonly problems: Problem[] = [];

  constructor(readonly search: URLSearchParams) {}

  /** One good value, or null after telling `instead`. */
  read<T>(name: string, allowed: string, instead: string, parse: (text: string) => T | null): T | null {
    const given = this.search.get(name);
    if (given === null) return null;
    const value = parse(given);
    if (value === null) {
      const message = t('?{name} must be {allowed}; found {found}. {instead}', {
        name,
        allowed,
        found: describe(given),
        instead,
      });
      this.problems.push({ path: `?${name}`, message });
    }
    return value;
  }

  oneOf<T extends string>(name: string, options: readonly T[], instead: string): T | null {
    const allowed = t('{first} or {last}', {
      first: options.slice(0, -1).join(', '),
      last: options.at(-1) ?? '',
    });
    return this.read(name, allowed, instead, (text) => options.find((option) => option === text) ?? null);
  }

  flag(name: string): boolean {
    const instead = t('It is taken as 0.');
    return this.oneOf(name, ['1', '0', 'true', 'false'], instead)?.match(/1|true/) != null;
  }
}

function parseCamera(text: string): Partial<Camera> | null {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (parts.length < 3 || parts.length > 7 || parts.some((part) => !Number.isFinite(part))) return null;
  const [longitudeDeg, latitudeDeg, altitudeM, headingDeg = 0, tiltDeg = 0, heightM, spanM] = parts;
  const rest = { ...(heightM === undefined ? {} : { heightM }), ...(spanM === undefined ? {} : { spanM }) };
  const read = readPartial({
    camera: { longitudeDeg, latitudeDeg, altitudeM, headingDeg, tiltDeg, ...rest },
  });
  return read.ok ? (read.value.camera ?? null) : null;
}

function readPartialScene(from: Parameters): PartialScene {
  const own = t('The scene’s own is used.');
  const partial: PartialScene = {};
  const language = from.oneOf('lang', languageCodes, own);
  const theme = from.oneOf('theme', ['night', 'paper', 'auto'], own);
  const units = from.oneOf('units', ['metric', 'us'], own);
  const time = from.read('t', t('an ISO 8601 time with its zone from 1950 to 2100'), own, (text) => {
    // A plus sign arrives as a space.
    const iso = text.replace(' ', '+');
    return timeMs(iso) === null ? null : iso;
  });
  const focus = from.read('focus', t('site:ID, node:CONSTELLATION/INDEX or constellation:ID'), own, (text) =>
    parsePath(text) ? text : null,
  );
  const camera = from.read(
    'camera',
    t('longitude,latitude,distance in metres,heading,tilt'),
    own,
    parseCamera,
  );
  const follow = from.read('follow', t('node:CONSTELLATION/INDEX or satellite:NUMBER'), own, (text) =>
    /^(node|satellite)$/.test(parsePath(text)?.kind ?? '') ? text : null,
  );
  if (language) partial.language = language;
  if (theme) partial.theme = theme;
  if (units) partial.units = units;
  if (time) partial.time = time;
  if (focus) partial.focus = focus;
  if (camera) partial.camera = camera;
  if (follow) partial.camera = { ...camera, follow };
  return partial;
}

/** A file from where the page is, from any server over https, or from this machine. */
function parseSource(text: string, base: URL): string | null {
  try {
    const url = new URL(text, base);
    const isOurs = url.protocol === base.protocol && url.host === base.host;
    const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(:|\/)/.test(url.href);
    return text !== '' && (isOurs || isLocal || url.protocol === 'https:') ? url.href : null;
  } catch {
    return null;
  }
}

function parseDwell(text: string): number | null {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  return seconds >= 1 && seconds <= 3600 ? seconds : null;
}

function parseShot(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function readApi(from: Parameters): Pick<Address, 'api' | 'origin'> {
  const closed = t('The API stays closed.');
  const asked = from.flag('api');
  const origin = from.read('origin', t('one origin such as https://example.org'), closed, parseOrigin);
  if (asked && !from.search.has('origin')) {
    from.problems.push({ path: '?origin', message: `${t('?api=1 needs ?origin=https://host.')} ${closed}` });
  }
  return { api: asked && origin !== null, origin };
}

function checkRelease(from: Parameters): void {
  const instead = t('The release of this copy is shown.');
  from.read('data', release.id, instead, (text) => (text === release.id ? text : null));
  from.read('v', '1', t('What is understood is shown.'), (text) => (text === '1' ? text : null));
}

/** The scene that a page such as `s/terafab/` is of; null for any other page. */
const sceneOfPage = ({ pathname }: URL): string | null => {
  const id = /\/s\/([a-z0-9-]+)\/(index\.html)?$/.exec(pathname)?.[1];
  return id && isGalleryId(id) ? id : null;
};

/**
 * Reads an address: readable parameters at once, `#s=` as a code for `openAddress`. Unknown parameters are ignored; a
 * bad one is a problem at `?name` that says what happens instead. Never throws.
 */
export function parseAddress(href: string): Address {
  let url: URL;
  const unreadable: Problem[] = [];
  try {
    url = new URL(href);
  } catch {
    url = new URL('http://localhost/');
    unreadable.push({ path: '?', message: t('The address cannot be read. The overview is opened.') });
  }
  const from = new Parameters(url.searchParams);
  const mode =
    from.oneOf('mode', ['explore', 'present', 'embed'], t('The atlas is opened to explore.')) ?? 'explore';
  const overview = t('The overview is opened.');
  const own = t('The scene’s own is used.');
  const hash = new URLSearchParams(url.hash.replace(/^#/, ''));
  const address = {
    mode,
    ui:
      from.oneOf('ui', ['full', 'min', 'none'], t('The usual panels are shown.')) ??
      (mode === 'explore' ? 'full' : 'min'),
    autostart: from.flag('autostart'),
    ...readApi(from),
    kiosk: from.flag('kiosk'),
    speaker: /^[a-z0-9]{6,40}$/.exec(url.searchParams.get('speaker') ?? '')?.[0] ?? null,
    dwellS: from.read('dwell', t('1 to 3,600 seconds'), t('Each shot’s own is used.'), parseDwell),
    quality: from.oneOf('quality', ['auto', 'low', 'high'], t('It is chosen by the machine.')) ?? 'auto',
    shot: from.read(
      'shot',
      t('the number of a shot, from 1'),
      t('It is opened at its beginning.'),
      parseShot,
    ),
    siteId: from.read('site', t('the id of a site'), own, (id) => siteById(id)?.id ?? null),
    sceneId: url.searchParams.has('scene')
      ? from.read('scene', galleryIds.join(', '), overview, (id) => (isGalleryId(id) ? id : null))
      : sceneOfPage(url),
    src: from.read('src', t('the address of a scene file, over https or from here'), overview, (text) =>
      parseSource(text, url),
    ),
    code: hash.get('s'),
    partial: readPartialScene(from),
  } satisfies Omit<Address, 'problems'>;
  checkRelease(from);
  return { ...address, problems: [...unreadable, ...from.problems] };
}
