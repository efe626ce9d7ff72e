import { allConstants } from '../facts/details';
import { release } from '../facts/release';
import { formatLength, join } from '../locales/format';
import { t, type UiLanguage } from '../locales/i18n';
import {
  arrayAreaOf,
  type ModelLengths,
  radiatorAreaOf,
  scalesForAreas,
  stretchedLengths,
} from '../shared/modelStretch';
import type { HallOutline } from '../store/campus/halls';
import type { DesignLengths } from '../store/nodes/modelLengths';
import type { NodeSizes } from '../store/nodes/nodeSizes';

/** One of the things that are compared. Lengths in metres, null where unknown. */
export interface Thing {
  id: 'person' | 'node' | 'starlink' | 'iss' | 'starship' | 'pitch' | 'hall';
  name: string;
  lengthM: number;
  /** Null where the length says all. */
  widthM: number | null;
  /** What can be said of how it is drawn or known; `spaceNote` where it stands in space, if that differs. */
  note: string;
  spaceNote?: string;
  /** Ids in sources.json, or lines of imported files. */
  sources: readonly string[];
  /** What explains length and width; null where nothing does. */
  explains: readonly [string | null, string | null];
  lengths?: ModelLengths;
  ringM?: HallOutline['ringM'];
  /** Of a hall's outline, m². */
  areaM2?: number;
  /** Where a hall's outline comes from. */
  drawnFrom?: HallOutline['drawnFrom'];
  /** Height that a hall's walls are given in space, metres. */
  heightM?: number;
  /** Design whose model stands for it in space, and the areas that it is stretched to, m². */
  form?: string;
  arrayAreaM2?: number | null;
  radiatorAreaM2?: number | null;
}

/** What has been loaded; null where it could not be, or is not there. */
export interface Loaded {
  node: DesignLengths | null;
  starlink: DesignLengths | null;
  hall: HallOutline | null;
}

/** What the reader reads lengths in. */
export interface Reader {
  units: 'metric' | 'us';
  lang: UiLanguage;
}

/** What the lengths of a design, as it is drawn, say of a thing. */
const ofDesign = ({ id: form }: DesignLengths, lengths: ModelLengths) => ({
  lengthM: lengths.spanM,
  widthM: Math.max(lengths.heightM, lengths.wingM[1]),
  form,
  sources: release.designs.find(({ id }) => id === form)?.sources ?? [],
  lengths,
});

/** A node as the scenario has it: its form's lengths, stretched to the report's areas. */
function nodeThing(form: DesignLengths, sizes: NodeSizes): Thing {
  const lengths = stretchedLengths(form, scalesForAreas(form, sizes.arrayAreaM2, sizes.radiatorAreaM2));
  return {
    id: 'node',
    name: sizes.design === 'scenario' ? t('Node of this scenario') : form.name,
    note: t(
      'Areas are as stated; how they are laid out is assumed. The radiator is drawn turned by a quarter.',
    ),
    spaceNote: t('Areas are as stated; how they are laid out is assumed.'),
    arrayAreaM2: sizes.arrayAreaM2,
    radiatorAreaM2: sizes.radiatorAreaM2,
    explains: ['node.arrayAreaM2', 'node.radiatorAreaM2'],
    ...ofDesign(form, lengths),
  };
}

const starlinkThing = (form: DesignLengths): Thing => ({
  id: 'starlink',
  name: form.name,
  note: t('The area of its arrays is reported; how they are laid out is assumed.'),
  explains: [null, null],
  ...ofDesign(form, form),
});

/** A thing of which the facts hold length and width as constants; null where either is unknown. */
function reportedThing(
  id: 'iss' | 'starship' | 'pitch',
  name: string,
  note: string,
  [length, width]: readonly [string, string],
  spaceNote = note,
): Thing | null {
  const figures = [allConstants[length]?.figure, allConstants[width]?.figure];
  const [lengthM, widthM] = figures.map((figure) => figure?.value ?? null);
  if (!lengthM || !widthM) return null;
  return {
    id,
    name,
    lengthM,
    widthM,
    note,
    spaceNote,
    sources: [...new Set(figures.flatMap((figure) => figure?.sources ?? []))],
    explains: [`constant.${length}`, `constant.${width}`],
  };
}

function personThing(): Thing | null {
  const figure = allConstants.personHeightM?.figure;
  if (!figure?.value) return null;
  return {
    id: 'person',
    name: t('Person'),
    lengthM: figure.value,
    widthM: null,
    note: t('For scale; the height is assumed.'),
    sources: figure.sources,
    explains: ['constant.personHeightM', null],
  };
}

/** What is known of a hall's form, flat and in space. */
function hallNotes({ drawnFrom, heightM }: HallOutline, { units, lang }: Reader): [string, string] {
  const height = join(formatLength(heightM, units, lang));
  switch (drawnFrom) {
    case 'imagery':
      return [
        t('Outline from imagery; its height is not reported.'),
        t('Outline from imagery; its height is not reported, {height} are assumed.', { height }),
      ];
    case 'file':
      return [
        t('Outline from the imported file, which gives no height.'),
        t('Outline from the imported file, which gives no height; {height} are assumed.', { height }),
      ];
    default:
      return [
        t('Schematic: as large as the racks need that are told of; no outline is given.'),
        t(
          'Schematic: as large as the racks need that are told of; no outline is given. {height} of height are assumed.',
          {
            height,
          },
        ),
      ];
  }
}

function hallThing(hall: HallOutline, reader: Reader): Thing {
  const { siteName: site, number, ...outline } = hall;
  const [note, spaceNote] = hallNotes(hall, reader);
  return {
    ...outline,
    id: 'hall',
    name: number === null ? t('{site}, hall', { site }) : t('{site}, hall {n}', { site, n: number }),
    note,
    spaceNote,
    explains: [null, null],
  };
}

/** What is compared, in the order of drawing. What is not known is left out. */
export function sizesThings({ node, starlink, hall }: Loaded, sizes: NodeSizes, reader: Reader): Thing[] {
  return [
    personThing(),
    node && nodeThing(node, sizes),
    starlink && node?.id !== starlink.id ? starlinkThing(starlink) : null,
    reportedThing('iss', t('International Space Station'), t('Its parts inside the outline are schematic.'), [
      'issLengthM',
      'issWidthM',
    ]),
    reportedThing(
      'starship',
      'Starship',
      t('With its booster, lying down.'),
      ['starshipLengthM', 'starshipDiameterM'],
      t('With its booster, standing; seam, flaps and fins are schematic.'),
    ),
    reportedThing('pitch', t('Football pitch'), t('Markings by the laws of the game.'), [
      'footballPitchLengthM',
      'footballPitchWidthM',
    ]),
    hall && hallThing(hall, reader),
  ].filter((thing) => thing !== null);
}

/** Area that a thing takes or shows, m²: arrays and radiators of a satellite, the outline of a hall. */
export function areaOf({ lengths, areaM2, lengthM, widthM, id }: Thing): number | null {
  if (lengths) return arrayAreaOf(lengths) + (radiatorAreaOf(lengths) ?? 0);
  if (areaM2 !== undefined) return areaM2;
  return id === 'pitch' && widthM !== null ? lengthM * widthM : null;
}

/** Length and width in words. */
export function sizeWords(
  { lengthM, widthM }: Pick<Thing, 'lengthM' | 'widthM'>,
  { units, lang }: Reader,
): string {
  const words = (m: number) => join(formatLength(m, units, lang));
  return widthM === null ? words(lengthM) : `${words(lengthM)} × ${words(widthM)}`;
}
