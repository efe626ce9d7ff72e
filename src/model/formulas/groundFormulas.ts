import type { DetailedSite } from '../../facts/types';
import { type Message, msg } from '../../locales/i18n';
import { declare } from '../graph/formula';
import type { Asked } from '../graph/siteReport';
import { type CoolingKind, coolingKind } from '../ground/coolingKind';
import { yearHours } from '../orbit/time';
import type { ModelNode } from './orbitFormulas';
import { figureLeaf, siteSum } from './siteFormulas';

/** Water per kWh of a site by its cooling. */
const waterTerm = (site: DetailedSite | null) =>
  [
    site && coolingKind(site) === 'closed' ? 'ground.waterClosedLPerKwh' : 'ground.waterLPerKwh',
    'L/kWh',
  ] as const;
/** What is said of that figure. */
const waterNote: Record<CoolingKind, Message> = {
  evaporative: msg(
    'Its cooling evaporates water: an average of the industry, not a measurement of the site.',
  ),
  closed: msg('Told to cool in closed loops or dry air, which use almost no water.'),
  untold: msg(
    'How it cools is not told: an average of the industry stands in; closed loops use almost none.',
  ),
};
const targetW = ['exchange.targetItPowerW', 'W'] as const;
const facilityW = ['exchange.groundFacilityPowerW', 'W'] as const;

const useOf = new WeakMap<DetailedSite, ModelNode[]>();

const declareUse = (site: DetailedSite): ModelNode[] => {
  const { id, name } = site;
  return [
    declare({
      id: `site.${id}.energyKwhPerDay`,
      label: msg('Energy of {site} a day, at this power', { site: name }),
      unit: 'kWh/day',
      inputs: { facilityW: [`site.${id}.facilityPowerW`, 'W'] },
      compute: (v) => (v.facilityW * 24) / 1000,
      formula: msg('facility power × 24 h'),
      validity: msg('As if the power that is reported were drawn all day.'),
    }),
    declare({
      id: `site.${id}.waterLPerYear`,
      label: msg('Water of {site} a year, at this power', { site: name }),
      unit: 'L/year',
      inputs: { itW: [`site.${id}.itPowerW`, 'W'], water: waterTerm(site) },
      compute: (v) => (v.itW / 1000) * yearHours * v.water,
      formula: msg('IT power × 8,766 h × water per kWh'),
      validity: waterNote[coolingKind(site)],
    }),
  ];
};

/** Energy and water of one site at the power in force; the same nodes for the same site. */
export function siteUse(site: DetailedSite): ModelNode[] {
  const nodes = useOf.get(site) ?? declareUse(site);
  useOf.set(site, nodes);
  return nodes;
}

/** Sum over the sites whose power is known; of carbon, those whose carbon is known too. */
function total(quantity: string, label: Message, unit: string, { sites, known }: Asked): ModelNode {
  const power = quantity === 'waterLPerYear' ? 'itPowerW' : 'facilityPowerW';
  const counts = ({ id }: DetailedSite): boolean =>
    known(`site.${id}.${power}`) && (quantity !== 'carbonKgPerYear' || known(`site.${id}.${quantity}`));
  return siteSum({ quantity, label, unit }, sites, counts, { sampled: true });
}

/** Carbon of a kWh at the fence: as set, else of the site that is chosen, else the mean of the sites that the scene sums. */
function carbonFactor(asked: Asked): ModelNode {
  const id = 'exchange.groundCarbonGPerKwh';
  const label = msg('Carbon of electricity on the ground');
  if (asked.isSet('ground.carbonGPerKwh'))
    return declare({
      id,
      label,
      unit: 'g/kWh',
      inputs: { chosen: ['ground.carbonGPerKwh', 'g/kWh'] },
      compute: ({ chosen }) => chosen,
      formula: msg('carbon as set'),
    });
  const { chosen } = asked;
  if (chosen?.gridFactor)
    return declare({
      id,
      label: msg('Carbon of electricity at {site}', { site: chosen.name }),
      unit: 'g/kWh',
      inputs: { factor: [`gridFactor.${chosen.gridFactor}`, 'g/kWh'] },
      compute: ({ factor }) => factor,
      formula: msg('factor of the grid of the site in focus'),
    });
  const counted = asked.sites.filter(
    (site) =>
      site.kind === 'data-centre' &&
      asked.known(`site.${site.id}.facilityPowerW`) &&
      asked.known(`site.${site.id}.carbonKgPerYear`),
  );
  if (counted.length === 0)
    return figureLeaf(id, label, null, 'g/kWh', {
      note: msg('No site of the scene has a known carbon factor.'),
    });
  const pairs = counted.flatMap((site) => [
    [`${site.id}:c`, [`site.${site.id}.carbonKgPerYear`, 'kg/year']] as const,
    [`${site.id}:p`, [`site.${site.id}.facilityPowerW`, 'W']] as const,
  ]);
  const sum = (values: Record<string, number>, end: string): number =>
    counted.reduce((a, site) => a + (values[`${site.id}:${end}`] ?? 0), 0);
  return declare({
    id,
    label: msg('Carbon of electricity on the ground, mean of the sites'),
    unit: 'g/kWh',
    inputs: Object.fromEntries(pairs),
    compute: (values: Record<string, number>) => {
      const powerW = sum(values, 'p');
      return powerW > 0 ? (sum(values, 'c') * 1e6) / (powerW * yearHours) : null;
    },
    formula: msg('CO₂ of the sites ÷ their energy'),
    validity: msg('Weighted by power, each site with the factor of its regional grid.'),
    sampled: true,
  });
}

/** The IT power of the exchange, had on the ground by the kind of site that is chosen: facility, energy, water. */
const onTheGround = (chosen: DetailedSite | null): ModelNode[] => [
  declare({
    id: 'exchange.groundFacilityPowerW',
    label: msg('Facility power for this IT power on the ground'),
    unit: 'W',
    inputs: { targetW, pue: ['ground.pue', '1'] },
    compute: (v) => v.targetW * v.pue,
    formula: msg('IT power × PUE'),
  }),
  declare({
    id: 'exchange.groundEnergyKwhPerYear',
    label: msg('Energy a year on the ground'),
    unit: 'kWh/year',
    inputs: { facilityW },
    compute: (v) => (v.facilityW / 1000) * yearHours,
    formula: msg('facility power × 8,766 h'),
    validity: msg('At full load the year round.'),
  }),
  declare({
    id: 'exchange.groundWaterLPerYear',
    label: msg('Water a year on the ground'),
    unit: 'L/year',
    inputs: { targetW, water: waterTerm(chosen) },
    compute: (v) => (v.targetW / 1000) * yearHours * v.water,
    formula: msg('IT power × 8,766 h × water per kWh'),
    validity: msg(
      'By the cooling of the site in focus, where it is told. The water of power plants is not in it.',
    ),
  }),
];

/** Its carbon beside that of the launches, and the wait for the grid. */
const carbonAndWait: ModelNode[] = [
  declare({
    id: 'exchange.groundCarbonKgPerYear',
    label: msg('CO₂ a year on the ground'),
    unit: 'kg/year',
    inputs: {
      kwh: ['exchange.groundEnergyKwhPerYear', 'kWh/year'],
      gPerKwh: ['exchange.groundCarbonGPerKwh', 'g/kWh'],
    },
    compute: (v) => (v.kwh * v.gPerKwh) / 1000,
    formula: msg('energy × carbon per kWh'),
    validity: msg('Of the electricity alone; building and equipment are left out on both sides.'),
  }),
  declare({
    id: 'exchange.groundYearsToPower',
    label: msg('Years from request to grid connection'),
    unit: 'years',
    inputs: { years: ['constant.interconnectionYears', 'years'] },
    compute: (v) => v.years,
    formula: msg('as reported for generators'),
    validity: msg(
      'Of power plants, which queue longest; sites with turbines of their own have been built in months.',
    ),
  }),
  declare({
    id: 'exchange.launchCarbonKg',
    label: msg('CO₂ of the launches, first fleet'),
    unit: 'kg',
    inputs: { launches: ['exchange.launches', 'launches'], each: ['launch.co2Kg', 'kg'] },
    compute: (v) => v.launches * v.each,
    formula: msg('launches × CO₂ of a launch'),
    validity: msg(
      'Burnt methane alone: making propellant and satellites, and effects high in the air, are left out.',
    ),
  }),
  declare({
    id: 'exchange.carbonYears',
    label: msg('Time on the ground that emits as much CO₂ as the launches'),
    unit: 'years',
    inputs: {
      launched: ['exchange.launchCarbonKg', 'kg'],
      yearly: ['exchange.groundCarbonKgPerYear', 'kg/year'],
    },
    compute: (v) => (v.yearly > 0 ? v.launched / v.yearly : null),
    formula: msg('CO₂ of the launches ÷ CO₂ a year on the ground'),
  }),
];

/** Energy, water and carbon of the sites and of the exchange's ground half. */
export const groundFormulas = (asked: Asked, all: readonly DetailedSite[]): ModelNode[] => [
  ...all.flatMap(siteUse),
  total('carbonKgPerYear', msg('CO₂ of the sites a year'), 'kg/year', asked),
  total('waterLPerYear', msg('Water of the sites a year'), 'L/year', asked),
  total('energyKwhPerDay', msg('Energy of the sites a day'), 'kWh/day', asked),
  carbonFactor(asked),
  ...onTheGround(asked.chosen),
  ...carbonAndWait,
];
