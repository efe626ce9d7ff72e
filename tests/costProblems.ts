type Value = (id: string) => number | null;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Sums, products and orders that must hold between costs, delivered energy and carbon, whatever the inputs. */
export function costProblems(value: Value): string[] {
  const found: string[] = [];
  const same = (id: string, parts: readonly string[], combine: (values: number[]) => number): void => {
    const values = parts.map(value);
    const expected = values.some((each) => each === null) ? null : combine(values.map((each) => each ?? 0));
    const got = value(id);
    const agree = got === null || expected === null ? got === expected : near(got, expected);
    if (!agree) found.push(`${id} is ${got}, its parts make ${expected}`);
  };
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  const product = (values: number[]): number => values.reduce((a, b) => a * b, 1);
  const atMost = (small: string, large: string, factor = 1): void => {
    const [a, b] = [value(small), value(large)];
    if (a !== null && b !== null && a > b * factor * (1 + 1e-9))
      found.push(`${small} ${a} is above ${large} ${b}`);
  };
  same('cost.orbitUsd', ['cost.orbitFleetsUsd', 'cost.orbitOperationsUsd', 'node.developmentUsd'], sum);
  same(
    'cost.orbitFleetsUsd',
    ['cost.orbitFleets', 'cost.orbitNodesUsd', 'cost.orbitAcceleratorsUsd', 'cost.orbitLaunchUsd'],
    ([fleets = 0, ...parts]) => fleets * sum(parts),
  );
  same(
    'cost.groundUsd',
    [
      'cost.groundBuildingUsd',
      'cost.groundAcceleratorsUsd',
      'cost.groundPurchases',
      'cost.groundEnergyUsd',
      'cost.groundRepairUsd',
      'cost.groundOperationsUsd',
    ],
    ([building = 0, computers = 0, sets = 0, ...running]) => building + computers * sets + sum(running),
  );
  same('cost.orbitLaunchUsd', ['exchange.massKg', 'launch.priceUsdPerKg'], product);
  same('exchange.deliveredPowerW', ['exchange.nodes', 'node.deliveredPowerW'], product);
  same('exchange.groundFacilityPowerW', ['exchange.targetItPowerW', 'ground.pue'], product);
  same('exchange.launchCarbonKg', ['exchange.launches', 'launch.co2Kg'], product);
  same(
    'constellation.powerLeastW',
    ['constellation.nodes', 'node.itPowerInSunW', 'constellation.sunlitFractionLeast'],
    product,
  );
  atMost('node.deliveredPowerW', 'node.itPowerMeanW');
  atMost('node.deliveredPowerW', 'node.itPowerInSunW');
  atMost('exchange.targetItPowerW', 'exchange.groundFacilityPowerW');
  atMost('cost.annuityYears', 'economics.years');
  atMost('cost.orbitFailedUsd', 'cost.orbitFleetsUsd');
  atMost('constellation.launchedNodes', 'constellation.nodes');
  const [orbit, ground, price, even] = [
    'cost.orbitUsdPerKwh',
    'cost.groundUsdPerKwh',
    'launch.priceUsdPerKg',
    'cost.breakEvenLaunchUsdPerKg',
  ].map(value);
  // Cheaper per kWh in orbit means launches below their break-even, and the other way round.
  if (orbit != null && ground != null && price != null) {
    if (orbit < ground * (1 - 1e-9) && (even == null || even < price))
      found.push(`break-even ${even} at ${price}`);
    if (orbit > ground * (1 + 1e-9) && even != null && even > price)
      found.push(`break-even ${even} at ${price}`);
  }
  return found;
}
