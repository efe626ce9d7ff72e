import * as v from 'valibot';
import { equatorialRadiusM } from '../../shared/earth';
import { grouped, id, localized, number, oneOf, time, timeMs, whole } from './fields';
import { largestConstellations, largestNodes, largestPlanes, largestShells } from './limits';

/** Longest half-axis with a sun-synchronous orbit, metres: cos i = -(a / 12,352 km)^(7/2) reaches -1. See Vallado (2013), §11.4.1 */
const SUN_SYNCHRONOUS_LIMIT_M = 12_352_000;
const LOWEST_PERIGEE_M = 100_000;

function hasSunSynchronousOrbit(altitudeM: number, eccentricity: number): boolean {
  return (
    ((equatorialRadiusM + altitudeM) / SUN_SYNCHRONOUS_LIMIT_M) ** 3.5 * (1 - eccentricity ** 2) ** 2 <= 1
  );
}

/** `from` and `until` of a build-up. */
const buildUp = v.pipe(
  v.nullable(
    v.pipe(
      v.object(
        {
          from: time('Launch of the first node, ISO 8601 with zone.'),
          until: time('Launch of the last node, ISO 8601 with zone.'),
        },
        'an object with from and until, or null',
      ),
      v.forward(
        v.check((span) => (timeMs(span.from) ?? 0) < (timeMs(span.until) ?? 0), 'later than from'),
        ['until'],
      ),
    ),
  ),
  v.description(
    'When the nodes are launched, in the order of their numbers at an even rate; null: all are there.',
  ),
);

const nodes = whole(1, largestNodes, 'Number of nodes.');
const planes = whole(1, largestPlanes, 'Number of orbital planes.');
const altitudeM = number(160_000, 50_000_000, 'Semi-major axis less 6,378,137 m, metres.');
const degrees = number(0, 180, 'Degrees from the equator.');
const spread = {
  pattern: oneOf(['band', 'delta', 'star'], 'How the planes are spread: over a band, over 360°, over 180°.'),
  ltanHours: number(0, 24, 'Local time of the ascending node at the epoch, hours.'),
  raanSpreadDeg: number(0, 360, 'Width of the band of ascending nodes, degrees.'),
  phasing: whole(
    0,
    largestPlanes - 1,
    'Walker phasing F: neighbouring planes are F · 360° / nodes apart along the orbit.',
  ),
};

const total = <K extends string>(list: readonly Record<K, number>[], key: K): number =>
  list.reduce((sum, each) => sum + each[key], 0);

/** Shells at even steps of height, as a filing tells them. */
const shellGroup = v.pipe(
  v.object(
    {
      nodes,
      planes,
      shells: whole(1, largestShells, 'Number of shells; nodes and planes are divided among them evenly.'),
      altitudeM: v.pipe(
        v.tuple([altitudeM, altitudeM], 'two heights in metres'),
        v.description('Heights of the lowest and the highest shell.'),
      ),
      inclinationDeg: v.pipe(
        v.nullable(v.tuple([degrees, degrees], 'two inclinations, or null')),
        v.description('Inclinations of the lowest and the highest shell; null is sun-synchronous at each.'),
      ),
      ...spread,
      turnDeg: number(0, 360, 'Angle by which each shell is turned from the one below, degrees.'),
    },
    'a group of shells',
  ),
  v.check(
    (g) => g.planes % g.shells === 0 && g.nodes >= g.planes,
    'a group with as many planes in each shell, and a node in each',
  ),
);

/** Schema of one constellation. */
export const constellation = v.pipe(
  v.object(
    {
      id: id('Name of the constellation in paths and links.'),
      title: localized(200, 1, 'Name shown, by language.'),
      design: id(
        'Id of a satellite design in the facts, or "scenario" for the scene’s own inputs, or "unknown".',
      ),
      nodes,
      planes,
      altitudeM,
      eccentricity: number(0, 0.9, 'Shape of the orbit; 0 is a circle.'),
      inclinationDeg: v.pipe(
        v.nullable(degrees),
        v.description('Inclination, degrees; null is sun-synchronous at this altitude.'),
      ),
      ...spread,
      epoch: time('Time at which the elements hold, ISO 8601 with zone.'),
      buildUp: v.optional(buildUp, null),
      shells: v.optional(
        v.pipe(
          v.array(shellGroup, 'a list of groups of shells'),
          v.maxLength(largestShells, `at most ${grouped(largestShells)} groups`),
          v.description(
            'Shells in place of one height: circles, nodes numbered group by group, shell by shell.',
          ),
        ),
      ),
    },
    'a constellation',
  ),
  v.forward(
    v.check(
      ({ shells, nodes, planes }) =>
        !shells || (total(shells, 'nodes') === nodes && total(shells, 'planes') === planes),
      'groups that together have the nodes and planes of the constellation',
    ),
    ['shells'],
  ),
  v.forward(
    v.check((c) => c.planes <= c.nodes, 'at most the number of nodes'),
    ['planes'],
  ),
  v.forward(
    v.check(
      (c) =>
        c.eccentricity === 0 ||
        (equatorialRadiusM + c.altitudeM) * (1 - c.eccentricity) >= equatorialRadiusM + LOWEST_PERIGEE_M,
      'small enough that the perigee stays 100 km above the ground',
    ),
    ['eccentricity'],
  ),
  v.forward(
    v.check(
      (c) => c.inclinationDeg !== null || hasSunSynchronousOrbit(c.altitudeM, c.eccentricity),
      'a number here, because no orbit at this altitude is sun-synchronous',
    ),
    ['inclinationDeg'],
  ),
);

/** Schema of a scene’s constellations. */
export const constellationsSchema = v.pipe(
  v.array(constellation, 'a list of constellations'),
  v.maxLength(largestConstellations, `at most ${largestConstellations} constellations`),
  v.check(
    (list) => new Set(list.map((c) => c.id)).size === list.length,
    'a list in which every id is there once',
  ),
  v.check((list) => total(list, 'nodes') <= largestNodes, `at most ${grouped(largestNodes)} nodes in all`),
  v.check(
    (list) => total(list, 'planes') <= largestPlanes,
    `at most ${grouped(largestPlanes)} planes in all`,
  ),
  v.description('Nodes on like orbits.'),
);
