import { answerGraph } from '../../model/graph/answers';
import { Columns } from '../../model/graph/columns';
import { isLeaf } from '../../model/graph/formula';
import { answerIds } from '../../model/graph/siteReport';
import { type Bands, bandOf } from '../../model/questions/bands';
import { type BandsQuestion, bandsSeed } from './bandsMessages';

/** `bands` of the model in steps of one quantity each, for a page that has other things to do between them. */
export function* bandsSteps({ scene, timeMs }: BandsQuestion, samples: number): Generator<void, Bands> {
  const graph = answerGraph(scene, timeMs);
  yield;
  const columns = new Columns(graph, samples, bandsSeed);
  const scratch = new Float64Array(samples);
  const found: Bands = {};
  for (const id of answerIds(graph)) {
    const node = graph.nodes.get(id);
    if (!node || isLeaf(node)) continue;
    const column = columns.column(id);
    const central = graph.value(id);
    const band = column instanceof Float64Array && central !== null ? bandOf(column, central, scratch) : null;
    if (band) found[id] = band;
    yield;
  }
  return found;
}
