import * as v from 'valibot';
import { type NodeMetricId, nodeMetrics } from '../nodeMetrics';
import { flag, id, number, oneOf } from './fields';
import { largestConstellations } from './limits';

const altitude = number(0, 1e9, 'Semi-major axis less 6,378,137 m, metres.');

const nodeEntries = {
  colorBy: oneOf(Object.keys(nodeMetrics) as NodeMetricId[], 'What the colour of a node says.'),
  light: oneOf(['all', 'sunlit', 'shadow'], 'Nodes shown, by the light that they are in.'),
  hidden: v.pipe(
    v.array(id('Id of a constellation.'), 'a list of constellation ids'),
    v.maxLength(largestConstellations, `at most ${largestConstellations} ids`),
    v.description('Ids of the constellations that are not shown.'),
  ),
  altitudeRangeM: v.pipe(
    v.nullable(
      v.pipe(
        v.tuple([altitude, altitude], 'two heights in metres, or null'),
        v.check(([low, high]) => low <= high, 'two heights in metres, the lower first, or null'),
      ),
    ),
    v.description('Nodes shown, by the height of their orbit: lowest and highest, metres; null is all.'),
  ),
  heat: flag(
    'Radiators in false colours by their temperature, as a camera for the infrared shows them. By eye none glows.',
  ),
};

/** Some of the choices: nothing is required. */
export const someNodes = v.partial(v.object(nodeEntries, 'an object of choices for the nodes'));

/** What a scene shows of nodes where it does not say. */
export const plainNodes = {
  colorBy: 'sunlight',
  light: 'all',
  hidden: [] as string[],
  altitudeRangeM: null,
  heat: false,
} satisfies v.InferOutput<typeof someNodes>;

/** Which nodes are shown, and how. */
export const nodes = v.pipe(
  v.object(
    {
      colorBy: v.optional(nodeEntries.colorBy, plainNodes.colorBy),
      light: v.optional(nodeEntries.light, plainNodes.light),
      hidden: v.optional(nodeEntries.hidden, plainNodes.hidden),
      altitudeRangeM: v.optional(nodeEntries.altitudeRangeM, plainNodes.altitudeRangeM),
      heat: v.optional(nodeEntries.heat, plainNodes.heat),
    },
    'an object of choices for the nodes',
  ),
  v.description('How the nodes are coloured and which of them are shown.'),
);
