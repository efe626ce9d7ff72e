import { release } from '../../facts/release';
import { formatLength, formatNumber, formatPower, formatQuantity, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { SceneDocument } from '../../scene/types';
import type { Vec3 } from '../../shared/vectors';
import { flyUpToNodes, powerToMatchW } from '../../store/actions/hereAndThere';
import {
  exchangeSite,
  type LaidExchange,
  launchersInRow,
  mostLaunchers,
} from '../../store/exchange/exchangeLayout';
import { report } from '../../store/readings/report';
import { siteReadings } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';

/** Of words from the feet of what they stand below, metres. */
const BELOW_M = 20;
/** How far off the words about the nodes overhead stand, metres: below the horizon as it is seen from beside. */
const OVERHEAD_M = 30_000;

/** Words on the picture: what they speak of opens its explanation. */
export interface ExchangeLabel {
  id: string;
  name: string;
  line: string;
  /** A second line. */
  more?: string;
  /** Where it stands and how wide what it names is, metres from the campus's origin. */
  atM: Vec3;
  widthM: number;
  /** Words that would hide what they name stand below their place. */
  below: boolean;
  /** What a click does, where it opens no explanation. */
  act?: () => void;
}

interface Told {
  state: State;
  lang: UiLanguage;
  units: SceneDocument['units'];
}

const known = ({ state }: Told, id: string): number | null => report(state).quantities[id]?.value ?? null;

/** What power it is that all is laid out for: what stands at the site, what is to come there, or another that was asked for. */
function basisWords(told: Told): string {
  const { state, lang } = told;
  const askedW = known(told, 'exchange.targetItPowerW');
  if (askedW === null) return '';
  const power = join(formatPower(askedW, lang));
  const reading = siteReadings(state).find(({ id }) => id === exchangeSite(state));
  const siteW = reading ? powerToMatchW(reading) : null;
  if (!reading || siteW === null || Math.abs(siteW - askedW) > 0.005 * askedW)
    return t('for {power} of IT power, as asked for', { power });
  return reading.itStandsW
    ? t('for the {power} of IT power that stand here', { power })
    : t('for the {power} of IT power to come here', { power });
}

/** That something lies where it could not, and why. */
function overWords(over: LaidExchange['over']): string {
  if (over === null) return '';
  if (over === 'campus') return t('no side is free: some of it lies over a neighbour’s campus');
  if (over === 'water') return t('no side is free: some of it lies over water');
  return t('no side is free: some of it lies over water and a neighbour’s campus');
}

function fieldLabels({ fields, over }: LaidExchange, told: Told): ExchangeLabel[] {
  const { lang, units } = told;
  return fields.map(({ id, areaM2, bounds: { west, east, north } }) => {
    const side = join(formatLength(east - west, units, lang));
    const isArray = id === 'exchange.lifetimeArrayAreaM2';
    return {
      id,
      name: isArray ? t('Solar arrays') : t('Radiators'),
      line: `${join(formatQuantity(areaM2, 'm²', lang, units))} · ${t('{side} wide', { side })}`,
      ...(isArray ? { more: [basisWords(told), overWords(over)].filter(Boolean).join('; ') } : {}),
      atM: [west, north, 0],
      widthM: east - west,
      below: false,
    };
  });
}

/** A Starship stands for each launch: no other launcher's size is in the facts. It is said where the payload is another's. */
function launcherWords(told: Told): string {
  const { lang, units } = told;
  const payloadKg = known(told, 'launch.payloadKg');
  const starship = release.launchVehicles.find(({ id }) => id === 'starship')?.payloadKg;
  const { value, low, high } = starship ?? { value: null, low: null, high: null };
  if (payloadKg === null || value === null) return t('each drawn as a Starship');
  const isOwn = payloadKg >= (low ?? value) && payloadKg <= (high ?? value);
  if (isOwn) return t('each drawn as a Starship');
  const payload = join(formatQuantity(payloadKg, 'kg', lang, units));
  return t('of {payload} each, drawn as a Starship, which takes {mass}', {
    payload,
    mass: join(formatQuantity(value, 'kg', lang, units)),
  });
}

function launchLabel({ launches, southwards }: LaidExchange, told: Told): ExchangeLabel[] {
  if (!launches) return [];
  const n = launches.launches;
  const drawn = Math.min(n, mostLaunchers);
  const inRow = Math.min(drawn, launchersInRow);
  const [eastM] = launches.placeOf(Math.floor(inRow / 2));
  const [, northM] = launches.placeOf(drawn - 1);
  const few = drawn < n ? `${t('{n, number} are drawn', { n: drawn })}, ` : '';
  return [
    {
      id: 'exchange.lifetimeLaunches',
      name: t('{n, plural, one {# launch} other {# launches}}', { n }),
      line: `${few}${launcherWords(told)}`,
      more: t('{n, number} for the power at once, drawn in full', { n: launches.launchesAtOnce }),
      atM: [eastM, northM - (southwards ? BELOW_M : -BELOW_M), 0],
      widthM: 600,
      below: true,
    },
  ];
}

function nodeLabel({ fields: [field], nodeAt }: LaidExchange, { lang }: Told): ExchangeLabel[] {
  if (!field) return [];
  const line = t('of {n}', { n: formatNumber(field.nodes, lang) });
  const atM: Vec3 = [nodeAt[0] - 2 * BELOW_M, nodeAt[1] - BELOW_M, 0];
  return [{ id: 'exchange.lifetimeNodes', name: t('One node'), line, atM, widthM: 120, below: true }];
}

/** The nodes themselves are overhead: a way up to them. */
function overheadLabel({ bounds, southwards }: LaidExchange, told: Told): ExchangeLabel[] {
  const [nodes, altitudeM] = [known(told, 'constellation.nodes'), known(told, 'orbit.altitudeM')];
  if (nodes === null || altitudeM === null) return [];
  const { lang, units } = told;
  return [
    {
      id: 'constellation.nodes',
      name: t('{n} nodes overhead', { n: formatNumber(nodes, lang) }),
      line: t('at {altitude}: up to them', { altitude: join(formatLength(altitudeM, units, lang)) }),
      atM: [
        (bounds.west + bounds.east) / 2,
        southwards ? bounds.north + OVERHEAD_M : bounds.south - OVERHEAD_M,
        0,
      ],
      widthM: OVERHEAD_M,
      below: false,
      act: flyUpToNodes,
    },
  ];
}

/** All that is said of what is laid beside a site. */
export const exchangeLabels = (laid: LaidExchange, told: Told): ExchangeLabel[] => [
  ...fieldLabels(laid, told),
  ...launchLabel(laid, told),
  ...nodeLabel(laid, told),
  ...overheadLabel(laid, told),
];
