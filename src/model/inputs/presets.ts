import { type Message, msg } from '../../locales/i18n';
import type { SceneDocument } from '../../scene/types';
import { mccalip } from './mccalipPreset';
import { titleOfNodes } from './nodeTitles';
import type { Preset, PresetResult } from './preset';

const model = (
  label: Message,
  printed: string,
  value: number,
  unit: string,
  quantity: string,
  more: Partial<PresetResult> = {},
): PresetResult => ({ label, printed, value, unit, from: 'model', quantity, within: 5e-3, ...more });

const claimed: Preset = {
  id: 'claimed',
  label: msg('As claimed'),
  summary: msg('AI1 as its maker described it in June 2026, on Starship at the lowest price named for it.'),
  title: titleOfNodes('ai1-claimed'),
  design: 'ai1-claimed',
  inputs: {
    'orbit.altitudeM': 600_000,
    'orbit.ltanHours': 18,
    'launch.payloadKg': 100_000,
    'launch.priceUsdPerKg': 100,
    // The claim counts neither.
    'node.busPowerShare': 0,
    'node.radiatorLossPerYear': 0,
  },
  sources: [
    'ai1-techstoriess',
    'ai1-digg',
    'assumption-ai1-mass',
    'assumption-starship-price',
    'devtoday-starship',
  ],
  results: [
    model(msg('Power per mass'), '70 kW/t', 70, 'W/kg', 'node.specificPowerWPerKg'),
    model(msg('Heat given off per area of radiator'), '~1,400 W/m²', 1400, 'W/m²', 'radiator.fluxWPerM2'),
    model(msg('Peak power per area of array'), '250 W/m²', 250, 'W/m²', 'node.sunlitPowerW', {
      per: 'node.arrayAreaM2',
    }),
    model(msg('Peak power'), '150 kW', 150_000, 'W', 'node.sunlitPowerW'),
  ],
  leavesOut: [
    msg('Nothing of it has flown; price, life and battery are not published.'),
    msg('The heat of the Earth on the radiator: with it peak power needs more than the 110 m² claimed.'),
    msg('Ageing of array and radiator, failed accelerators, and the power that the bus draws.'),
    msg(
      'By the usual weight of such parts, its array and radiator weigh more than the whole node is to weigh.',
    ),
    msg('The payload is that to low orbit; to a sun-synchronous one it is less.'),
  ],
};

const engineers: Preset = {
  id: 'engineers',
  label: msg('As engineers estimate'),
  summary: msg(
    'The same power with array, radiator and mass by a study of spacecraft constraints (Turyshev 2026).',
  ),
  title: titleOfNodes('ai1-estimated'),
  design: 'ai1-estimated',
  inputs: {
    'orbit.altitudeM': 600_000,
    'orbit.ltanHours': 18,
    'launch.payloadKg': 100_000,
    'launch.priceUsdPerKg': 425,
    // The study's areas have all loads and losses within.
    'node.busPowerShare': 0,
    'node.radiatorLossPerYear': 0,
    // 148 faulty GPUs among 16,384 in 54 days for good, the other 271 interruptions by restart.
    'node.failuresPerYear': 0.061,
    'node.interruptionsPerYear': 0.112,
    'ground.failuresPerYear': 0.061,
  },
  sources: ['turyshev-2026', 'ai1-techstoriess', 'ai1-digg', 'assumption-starship-price', 'dcd-llama'],
  results: [
    model(msg('Radiator per IT power'), '2.5 m²/kW', 0.0025, 'm²/W', 'node.radiatorAreaM2', {
      per: 'node.itPowerMeanW',
    }),
    model(msg('Array of 1 MW at the start of life'), '5,640 m²', 5640e-6, 'm²/W', 'node.arrayAreaM2', {
      per: 'node.itPowerMeanW',
    }),
    model(msg('Mass per IT power'), '34 to 59 kg/kW', 0.0465, 'kg/W', 'node.massKg', {
      per: 'node.itPowerMeanW',
      within: 0.27,
      why: msg('The study gives a range; the preset takes 40 kg/kW.'),
    }),
  ],
  leavesOut: [
    msg(
      'The study prices no computers; it says what launch and build may cost together (250 to 1,000 USD/kg).',
    ),
    msg(
      'The radiator is sized by area per kW, not by a temperature: the temperature here is that of the claim.',
    ),
    msg('The launch price is the middle of 250 to 600 USD/kg, named for near-term full reuse.'),
    msg(
      'Failures are not the study’s: faulty GPUs of a large training run are taken for good, its other interruptions by restart.',
    ),
  ],
};

const today: Preset = {
  id: 'today',
  label: msg('As today'),
  summary: msg(
    'A satellite bus that flies (Starlink V2 mini) on the launcher that flies (Falcon 9), at prices of 2026.',
  ),
  title: titleOfNodes('as-today'),
  design: 'starlink-v2-mini',
  inputs: {
    'orbit.altitudeM': 550_000,
    'orbit.ltanHours': 18,
    'launch.payloadKg': 17_500,
    'launch.priceUsdPerKg': 3829,
    'node.busPowerShare': 0,
  },
  sources: ['suncatcher-paper', 'mccalip', 'nextbigfuture-f9', 'turyshev-2026'],
  results: [
    model(
      msg('Launch per kW and year at 3,600 USD/kg'),
      '$14,700/kW/y',
      14_700,
      'USD/kW/year',
      'node.launchUsdPerKwYear',
      {
        inputs: { 'launch.priceUsdPerKg': 3600 },
        within: 0.01,
        why: msg('The table rounds to three figures from a power that it calls an estimate.'),
      },
    ),
    model(msg('Power per mass'), '48.7 W/kg', 48.7, 'W/kg', 'node.specificPowerWPerKg'),
  ],
  leavesOut: [
    msg('The bus carries no AI computer and no radiator for one: both are unknown, not nought.'),
    msg('All its electrical power is taken as IT power.'),
    msg('The carbon of a launch stays that of Starship: no figure for Falcon 9 is in the facts.'),
  ],
};

const suncatcher: Preset = {
  id: 'suncatcher',
  label: msg('Suncatcher'),
  summary: msg(
    'Google’s study: dawn–dusk at 650 km, a bus like Starlink V2 mini, launch at 200 USD/kg in the 2030s.',
  ),
  title: titleOfNodes('by-suncatcher'),
  design: 'starlink-v2-mini',
  inputs: {
    'orbit.altitudeM': 650_000,
    'orbit.ltanHours': 18,
    'launch.payloadKg': 200_000,
    'launch.priceUsdPerKg': 200,
    'launch.perYear': 180,
    'node.busPowerShare': 0,
  },
  sources: ['suncatcher-paper'],
  results: [
    model(
      msg('Launch per kW and year at 200 USD/kg'),
      '$810/kW/y',
      810,
      'USD/kW/year',
      'node.launchUsdPerKwYear',
      {
        within: 0.02,
        why: msg('The table rounds to two figures from a power that it calls an estimate.'),
      },
    ),
    model(msg('Launches a year'), '~180', 180, '1/year', 'launch.perYear'),
  ],
  leavesOut: [
    msg('No cost of building, chips or satellites: the paper calls itself no full economic analysis.'),
    msg('Eclipses: the orbit has some 91 days of them a year.'),
    msg('Whatever its own satellite is to weigh, draw and radiate: not published.'),
  ],
};

/** Views that others hold, as inputs, with what they published and where that leaves things out. */
export const presets: readonly Preset[] = [claimed, engineers, today, suncatcher, mccalip];

/** Inputs that a preset leaves as the reader has them: what is asked, not how it is answered. */
const kept = /^(exchange\.targetItPowerW|constellation\.|ground\.carbonGPerKwh$)/;

/**
 * A scene under a preset: its inputs take the place of the scene's, its design and its name those of the first constellation. What is
 * asked (target power, number of nodes and planes, carbon factor) stays, unless the preset says otherwise.
 */
export function withPreset(scene: SceneDocument, preset: Preset): SceneDocument {
  const own = Object.entries(scene.inputs).filter(([id]) => kept.test(id));
  const [first, ...others] = scene.constellations;
  return {
    ...scene,
    inputs: { ...Object.fromEntries(own), ...preset.inputs },
    constellations: first ? [{ ...first, title: preset.title, design: preset.design }, ...others] : [],
  };
}
