import { wholeRelease as release } from '../src/facts/sources';
import { type Message, t } from '../src/locales/i18n';
import type { ModelContext } from '../src/model/formulas/orbitFormulas';
import { siteNodes } from '../src/model/formulas/siteFormulas';
import { answerGraph } from '../src/model/graph/answers';
import { type Formula, type GraphNode, isLeaf } from '../src/model/graph/formula';
import { inputForms } from '../src/model/inputs/inputForms';
import { presets } from '../src/model/inputs/presets';
import { mccalipGraph } from '../src/model/questions/mccalip';
import { methods } from '../src/model/questions/methods';
import { metrics } from '../src/model/questions/metrics';
import { emptyScene } from '../src/scene/defaults';
import type { Constellation, SceneDocument } from '../src/scene/types';

/** The site that stands for all on the page: formulas of sites are the same but for the name. */
const example = 'colossus-1';
const timeMs = Date.UTC(2026, 10, 22);

const constellation: Constellation = {
  id: 'ai1',
  title: { en: 'AI1' },
  design: 'ai1-claimed',
  nodes: 2500,
  planes: 50,
  altitudeM: 650_000,
  eccentricity: 0,
  inclinationDeg: null,
  pattern: 'band',
  ltanHours: 18,
  raanSpreadDeg: 0,
  phasing: 1,
  epoch: '2026-01-01T00:00:00Z',
  buildUp: null,
};

const scene: SceneDocument = { ...emptyScene, sites: [example], constellations: [constellation] };

const siteName = release.sites.find(({ id }) => id === example)?.name ?? example;
const general = (text: string): string =>
  text.replaceAll(`site.${example}`, 'site.ID').replaceAll(siteName, 'the site');

const cell = (text: string): string => general(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (heads: string[], rows: string[]): string =>
  [row(...heads), `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n');

/** Words of a declaration, in English. */
const row = (...cells: (string | Message)[]): string =>
  `| ${cells.map((each) => cell(typeof each === 'string' ? each : t(each))).join(' | ')} |`;
const number = (value: number | null): string =>
  value === null ? 'not set' : String(Number(value.toPrecision(6)));

function sourceNames(ids: readonly string[]): string {
  const all = { ...release.sources, ...methods };
  return ids
    .map((id) => {
      const source = all[id];
      return source ? `${source.publisher}, ${source.title}` : id;
    })
    .join('; ');
}

const headings: Record<string, string> = {
  orbit: 'Orbit and sunlight',
  radiator: 'Radiator',
  node: 'Node',
  constellation: 'Constellation',
  exchange: 'Exchange: the same IT power in orbit and on the ground',
  cost: 'Cost',
  launch: 'Launch',
  link: 'Links',
  site: 'Site (the same for each; ID stands for its name)',
  ground: 'All sites of the scene',
};

/** Formulas that stand in where the scene sets what is open by default, or where a site reports less. */
function variants(): string {
  const set = { 'orbit.inclinationDeg': 53, 'launch.nodesPerLaunch': 40, 'ground.carbonGPerKwh': 400 };
  const usual = answerGraph(scene, timeMs);
  const changed = [...answerGraph({ ...scene, inputs: set }, timeMs).nodes.values()];
  const site = release.sites.find(({ id }) => id === example);
  if (site) {
    const unknown = { ...site.pue, value: null };
    const capacity = site.capacity.map((each) => ({ ...each, facilityPowerW: unknown }));
    changed.push(...siteNodes({ ...site, pue: unknown, capacity }, release, timeMs, false));
  }
  const rows = changed.flatMap((node) => {
    const before = usual.nodes.get(node.id);
    const other = node.id.startsWith('site.') && !node.id.startsWith(`site.${example}.`);
    if (other || isLeaf(node) || (before && !isLeaf(before) && t(before.formula) === t(node.formula)))
      return [];
    const from = Object.values(node.inputs).map(([id]) => `\`${id}\``);
    return row(`\`${node.id}\``, node.label, node.formula, from.join(', '));
  });
  return table(['Id', 'What', 'Formula', 'From'], [...new Set(rows)]);
}

function formulas(): string {
  const graph = answerGraph(scene, timeMs);
  const of = (node: GraphNode<ModelContext>): node is Formula<ModelContext> => !isLeaf(node);
  const all = [...graph.nodes.values()]
    .filter(of)
    .filter(({ id }) => !id.startsWith('site.') || id.startsWith(`site.${example}.`));
  return Object.entries(headings)
    .map(([head, title]) => {
      const rows = all
        .filter(({ id }) => id.split('.')[0] === head)
        .map((node) =>
          row(
            `\`${node.id}\``,
            node.label,
            node.unit,
            node.formula,
            Object.values(node.inputs)
              .map(([id]) => `\`${id}\``)
              .join(', '),
            node.validity ?? '',
            node.method ? sourceNames([node.method]) : '',
          ),
        );
      const heads = ['Id', 'What', 'Unit', 'Formula', 'From', 'Limits', 'Method'];
      return `### ${title}\n\n${table(heads, rows)}`;
    })
    .join('\n\n');
}

const inputs = (): string =>
  table(
    ['Id', 'What', 'Unit', 'Default', 'Low', 'High', 'Slider', 'Spread in a band', 'Sources'],
    inputForms.map((form) =>
      row(
        `\`${form.id}\``,
        `${t(form.label)}. ${t(form.help)}`,
        form.unit,
        number(form.default),
        form.low === null ? '' : number(form.low),
        form.high === null ? '' : number(form.high),
        `${number(form.min)} to ${number(form.max)}, ${form.scale}`,
        form.low === null ? '' : form.spread,
        sourceNames(form.sources),
      ),
    ),
  );

const constants = (): string => {
  const graph = answerGraph(scene, timeMs);
  const used = new Set<string>();
  for (const id of graph.nodes.keys()) {
    if (id.startsWith('site.') && !id.startsWith(`site.${example}.`)) continue;
    for (const leaf of graph.leaves(id))
      if (/^(constant|given|accelerator)\./.test(leaf) && leaf !== id) used.add(leaf);
  }
  return table(
    ['Id', 'What', 'Unit', 'Value', 'Low', 'High', 'Sources'],
    [...used].sort().flatMap((id) => {
      const node = graph.nodes.get(id);
      if (!node || !isLeaf(node)) return [];
      const { value, low, high, unit, sources } = node.quantity;
      return row(
        `\`${id}\``,
        node.label,
        unit,
        number(value),
        low === null ? '' : number(low),
        high === null ? '' : number(high),
        sourceNames(sources),
      );
    }),
  );
};

const views = (): string =>
  presets
    .map((preset) => {
      const results = table(
        ['Published', 'As printed', 'Here as'],
        preset.results.map(({ label, printed, quantity, per, from, why }) =>
          row(
            label,
            printed,
            `\`${quantity}\`${per ? ` ÷ \`${per}\`` : ''}${from === 'replica' ? ', by its own formulas' : ''}${why ? `. ${t(why)}` : ''}`,
          ),
        ),
      );
      const out = preset.leavesOut.map((line) => `- ${t(line)}`).join('\n');
      return `### ${t(preset.label)}\n\n${t(preset.summary)} Sources: ${sourceNames(preset.sources)}.\n\n${results}\n\nWhat it leaves out:\n\n${out}`;
    })
    .join('\n\n');

function replica(): string {
  const rows = [...mccalipGraph().nodes.values()].map((node) =>
    isLeaf(node)
      ? row(`\`${node.id}\``, node.label, node.quantity.unit, `${number(node.quantity.value)} (his default)`)
      : row(`\`${node.id}\``, node.label, node.unit, node.formula),
  );
  return table(['Id', 'What', 'Unit', 'Formula or value'], rows);
}

/** The page docs/model.md: every formula, input, constant and preset of the model, made from their declarations. */
export function modelPage(): string {
  return `# The model

Made from the declarations in \`src/model\` by \`node tools/modelDocs.mjs\`; do not edit by hand.
Facts release ${release.id}. Units are SI and US dollars. Unknown stays unknown: a formula with an unknown input has no value.

Every number is an input, a figure of the facts or one of the formulas below. From one declaration of a formula come its value,
its explanation, its band, the tornado and the checks.

**Ranges.** The band of a computed number runs from the 10th to the 90th percentile of 4,096 seeded samples (Latin hypercube) of
all given numbers over their ranges; it always holds the central value. One draw of a number drives every formula above it. A
triangle is most likely at the central value and ends at low and high; a uniform spread is even; a lognormal has the central value
as its median and low and high as its 10th and 90th percentile; a choice is the reader's and does not spread. A number that a
scene sets has no range. The powers of one site move together, those of different sites do not.

## Formulas

${formulas()}

## Where more is set, or less is known

${variants()}

## What it does not answer

Known gaps; each bears on the comparison, and no number here has it within:

- training and inference apart, and jobs that stall when a node of theirs goes into the shadow or an accelerator stops;
- bandwidth between nodes and down to the ground, beyond delay, view and the range of a laser;
- errors by radiation, and chips that are run below their rating for it;
- collisions, disposal, spares, drag and the propellant against it (800 m² at 650 km: 28 to 460 m/s a year over the solar cycle);
- payload to a sun-synchronous orbit, and how many nodes fit by volume unless the scene says so;
- how many chips and arrays can be made in a year;
- carbon of building on either side, and what launches do in the upper air;
- years until the ground gets power: the figure here is that of power plants.

Simplifications that a reader may miss: a battery is sized for the computers alone and weighs nothing unless the scene sets one; repairs on the ground cost a share of all computing equipment; failures for good take every known interruption by GPU or
memory, the most that they can be; the velocity of a node is that of its mean orbit, so that elements taken from position and
velocity miss the semi-major axis by 12 to 24 km in low orbits. The discount rate is 0 by default: money later is worth as much as
money now, on both sides.

## Metrics

${table(
  ['Metric', 'Unit', 'Orbit', 'Ground', 'Definition', 'Does not see'],
  metrics.map((m) => row(m.label, m.unit, `\`${m.orbit}\``, `\`${m.ground}\``, m.definition, m.blind)),
)}

## Inputs

${inputs()}

## Figures that formulas use

${constants()}

## Presets

${views()}

## McCalip's formulas, as declared here

${replica()}
`;
}
