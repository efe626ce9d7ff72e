import { type Message, msg } from '../../locales/i18n';

/** What each input is called and what is to be known of it, by id. */
export const saidOfInputs: Readonly<Record<string, { label: Message; help: Message }>> = {
  'node.itPowerMeanW': { label: msg('IT power of a node, mean'), help: msg('Over a year, eclipses within.') },
  'node.itPowerPeakW': { label: msg('IT power of a node, peak'), help: msg('Never exceeded.') },
  'node.arrayAreaM2': { label: msg('Array area of a node'), help: msg('Cell side, gaps within.') },
  'node.arrayEfficiency': {
    label: msg('Efficiency of the array'),
    help: msg('Sunlight to power at the load, start of life.'),
  },
  'node.arrayDegradationPerYear': { label: msg('Loss of the array per year'), help: msg('Share of output.') },
  'node.busPowerShare': {
    label: msg('Power of the bus'),
    help: msg('Share of IT power; its heat leaves by the radiator too.'),
  },
  'node.batteryWh': {
    label: msg('Battery of a node'),
    help: msg('Not published; none is counted until it is set.'),
  },
  'node.radiatorAreaM2': {
    label: msg('Radiator area of a node'),
    help: msg('Area of the panel; both faces radiate.'),
  },
  'node.radiatorEmissivity': { label: msg('Emissivity of the radiator'), help: msg('In the infrared.') },
  'node.radiatorAbsorptivity': {
    label: msg('Sunlight that the radiator takes up'),
    help: msg('Share, by its coating; white paint takes up little, bare metal much.'),
  },
  'node.radiatorLossPerYear': {
    label: msg('Loss of the radiator per year'),
    help: msg('Share of the heat that it gives off, as the coating ages.'),
  },
  'node.radiatorTemperatureK': {
    label: msg('Temperature of the radiator'),
    help: msg('At which AI1 would give off the 1,400 W/m² that is claimed.'),
  },
  'node.massKg': {
    label: msg('Mass of a node'),
    help: msg('At launch. 70 kW a tonne is claimed; engineers estimate 34 to 59 kg/kW.'),
  },
  'node.lifeYears': { label: msg('Life of a node'), help: msg('From launch to replacement.') },
  'node.failuresPerYear': {
    label: msg('Accelerators that fail for good in a year'),
    help: msg(
      'Share; nobody repairs them in orbit. How many of the interruptions known are for good is not told.',
    ),
  },
  'node.interruptionsPerYear': {
    label: msg('Accelerators that stop and start again in a year'),
    help: msg('Share, in orbit and on the ground alike.'),
  },
  'node.restartHours': {
    label: msg('Time until one that stopped runs again'),
    help: msg('Of the accelerator; what waits for it in a larger job is not counted.'),
  },
  'orbit.altitudeM': {
    label: msg('Altitude'),
    help: msg('Above the equator. AI1 is said to fly at 600 to 800 km.'),
  },
  'orbit.inclinationDeg': {
    label: msg('Inclination'),
    help: msg('Not set: sun-synchronous at the altitude.'),
  },
  'orbit.ltanHours': { label: msg('Local time of the ascending node'), help: msg('6 and 18 are dawn–dusk.') },
  'constellation.nodes': {
    label: msg('Nodes'),
    help: msg('2,500 nodes of 120 kW match 300 MW at once; over their life it takes more.'),
  },
  'constellation.planes': {
    label: msg('Orbital planes'),
    help: msg('No plan gives a number; chosen to be legible.'),
  },
  'launch.payloadKg': {
    label: msg('Payload of a launch'),
    help: msg('Design payload to low orbit; less to a sun-synchronous one. Flown so far: about 44 t.'),
  },
  'launch.priceUsdPerKg': {
    label: msg('Price of launch'),
    help: msg('Targets for Starship run from 10 to 600; today some 1,600.'),
  },
  'launch.perYear': {
    label: msg('Launches per year'),
    help: msg('Licensed: 25 in Texas and 44 in Florida. Flown: 5 in 2025, 3 in 2026 to 4 October.'),
  },
  'ground.pue': {
    label: msg('PUE on the ground'),
    help: msg('For IT power matched on the ground, and where a site has no figure of its own.'),
  },
  'ground.carbonGPerKwh': {
    label: msg('Carbon of electricity'),
    help: msg('Not set: each site has the factor of its own grid, the exchange that of the site in focus.'),
  },
  'ground.waterLPerKwh': {
    label: msg('Water'),
    help: msg('Per unit of IT energy, where water evaporates or the cooling is not told.'),
  },
  'ground.waterClosedLPerKwh': {
    label: msg('Water of closed loops'),
    help: msg('Per unit of IT energy, where a site is told to cool by closed loops or dry air.'),
  },
  'ground.capexUsdPerW': {
    label: msg('Cost of a ground site'),
    help: msg('Per watt of IT, accelerators included.'),
  },
  'ground.energyUsdPerKwh': {
    label: msg('Price of energy'),
    help: msg('At the fence; PUE comes on top. From the cost per unit of IT energy over the usual PUE.'),
  },
  'exchange.targetItPowerW': {
    label: msg('IT power to match'),
    help: msg('What Anthropic takes at Colossus 1: more than 300 MW.'),
  },
  'economics.years': { label: msg('Years compared'), help: msg('The usual range is 3 to 10.') },
  'economics.discountRate': {
    label: msg('Discount rate'),
    help: msg('0, the default, leaves discounting out on both sides.'),
  },
  'economics.includeAccelerators': {
    label: msg('Accelerators included'),
    help: msg('1 counts the computing equipment, 0 leaves it out.'),
  },
  'node.priceUsdPerW': {
    label: msg('Price of a node'),
    help: msg('Per watt of its array, computers left out.'),
  },
  'node.developmentUsd': { label: msg('Development of the node'), help: msg('Paid once.') },
  'node.operationsPerYear': {
    label: msg('Operations in orbit'),
    help: msg('Share of the price of the nodes.'),
  },
  'launch.nodesPerLaunch': {
    label: msg('Nodes that fit in a launch'),
    help: msg('By volume. Not set: mass alone counts.'),
  },
  'launch.co2Kg': { label: msg('CO₂ of a launch'), help: msg('From 1,200 t of methane, burnt.') },
  'ground.computeLifeYears': {
    label: msg('Life of computers on the ground'),
    help: msg('From purchase to replacement.'),
  },
  'ground.buildingLifeYears': {
    label: msg('Life of a building on the ground'),
    help: msg('With its power and cooling; a comparison is charged the share of it that it spans.'),
  },
  'ground.failuresPerYear': {
    label: msg('Accelerators that fail on the ground in a year'),
    help: msg('Share; each is repaired, at a price.'),
  },
  'ground.repairDays': {
    label: msg('Days until a repair on the ground'),
    help: msg('In which the accelerator that failed gives nothing.'),
  },
  'ground.repairPriceShare': {
    label: msg('Price of a repair on the ground'),
    help: msg('Share of the price of what failed: 0 within a warranty, 1 where it is bought anew.'),
  },
  'link.elevationMinDeg': {
    label: msg('Lowest elevation of a link'),
    help: msg('Of a node over the horizon of a ground station.'),
  },
};
