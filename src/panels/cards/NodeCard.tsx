import { release } from '../../facts/release';
import { Explained } from '../../kit/Explained';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { Quantity } from '../../kit/Quantity';
import { readingOf } from '../../kit/reading';
import { formatCount, formatDate, formatLength, formatPower, formatShare } from '../../locales/format';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import {
  type FleetPart,
  fleetId,
  inScenario,
  type NodeNowPart,
  nodeNowId,
} from '../../model/graph/quantityId';
import type { NodeState } from '../../model/types';
import { pathIn } from '../../scene/schema/path';
import { bring } from '../../store/actions/bring';
import { leave } from '../../store/actions/clock';
import { follow } from '../../store/actions/follow';
import { tellRefusal } from '../../store/actions/moment';
import { liveStore } from '../../store/live';
import { launchReading, nodeDetails, planeRange } from '../../store/nodes/nodeReadings';
import {
  type ConstellationReading,
  constellationReadings,
  nodeReading,
} from '../../store/nodes/orbitReadings';
import { followed } from '../../store/readings/cameraOn';
import { scenarioName, stateIn } from '../../store/readings/split';
import type { State } from '../../store/types';
import { useStore } from '../../store/useStore';
import { FoldingCard } from './FoldingCard';

/** A node or plane by its number, from 0. */
interface Part {
  kind: 'node' | 'plane';
  index: number;
}

interface Shown {
  of: ConstellationReading;
  state: State;
  lang: UiLanguage;
  /** The pinned scenario that it is of, with `state` as that has it; null for the present one. */
  scenario: string | null;
  /** The id of a number of the constellation. */
  idOf: (part: FleetPart) => string;
}

const step = (by: 1 | -1) =>
  void bring(msg('Nodes'), async () => tellRefusal((await import('../../store/actions/nodes')).stepNode(by)));

const see = (path: string) =>
  void bring(msg('Campus'), async () =>
    tellRefusal((await import('../../store/actions/descent')).showOrbit(path)),
  );

/** What is known of the node, plane or constellation that is looked into, and the ways on. Nothing where it is not in the scene. */
export function NodeCard(props: { id: string; part: Part | null; scenario: string | null; state: State }) {
  const { id, part, scenario } = props;
  const lang = useLanguage();
  const state = stateIn(props.state, scenario);
  const all = state ? constellationReadings(state) : [];
  const of = all.find((one) => one.id === id);
  if (!state || !of) return null;
  const idOf = (each: FleetPart) => inScenario(scenario, fleetId(id, each, all[0] === of));
  const shown: Shown = { of, state, lang, scenario, idOf };
  if (part?.kind === 'node') return <Node {...shown} index={part.index} first={all[0] === of} />;
  return part ? <Plane {...shown} plane={part.index} /> : <Whole {...shown} />;
}

const designOf = (state: State, id: string): string | null => {
  const design = state.scene.constellations.find((one) => one.id === id)?.design;
  return release.designs.find((each) => each.id === design)?.name ?? null;
};

function lightWords(sunlit: number, lang: UiLanguage): string {
  if (sunlit >= 1) return t('in sunlight');
  return sunlit <= 0
    ? t('in the Earth’s shadow')
    : t('{share} of the Sun', { share: formatShare(sunlit, lang) });
}

function Node(shown: Shown & { index: number; first: boolean }) {
  const { of, state, lang, scenario, index } = shown;
  const path = pathIn(scenario, `node:${of.id}/${index}`);
  const riding = useStore(liveStore, (live) => followed(live) === path);
  const node = nodeReading(state, of.id, index);
  const details = nodeDetails(state, of.id, index);
  if (!node || !details) return null;
  const name = t('Node {number}', { number: formatCount(index + 1, lang) });
  return (
    <FoldingCard label={name} line={`${name} · ${lightWords(node.sunlit, lang)}`}>
      <p className="orbit">
        {of.title}
        {scenario !== null && ` · ${scenarioName(state, scenario)}`}
      </p>
      <dl>
        <NodeNow {...shown} node={node} powered={shown.first && details.launched} />
        <Design name={designOf(state, of.id)} />
        <NodePlace {...shown} details={details} />
      </dl>
      <div className="inside-ways">
        <button type="button" className="chip" onClick={() => (riding ? leave() : tellRefusal(follow(path)))}>
          {riding ? t('Fly back out') : t('Follow')}
        </button>
        <button type="button" className="chip" aria-keyshortcuts="Shift+N" onClick={() => step(-1)}>
          {t('Node before')}
        </button>
        <button type="button" className="chip" aria-keyshortcuts="N" onClick={() => step(1)}>
          {t('Next node')}
        </button>
      </div>
    </FoldingCard>
  );
}

/** What changes as it flies: light, height, place, and where that is known (`powered`) its power. */
function NodeNow(props: Shown & { index: number; node: NodeState; powered: boolean }) {
  const { of, state, lang, scenario, index, node, powered } = props;
  const { units } = state.scene;
  const id = (part: NodeNowPart) => inScenario(scenario, nodeNowId(of.id, index, part));
  const degrees = (part: 'latitudeDeg' | 'longitudeDeg') => (
    <Quantity id={id(part)} value={readingOf(node[part], '°', id(part), lang, units)} />
  );
  return (
    <>
      <dt>{t('Light')}</dt>
      <dd>
        <Explained id={id('sunlitShare')} className="inline">
          {lightWords(node.sunlit, lang)}
        </Explained>
      </dd>
      <dt>{t('Height')}</dt>
      <dd>
        <Quantity id={id('altitudeM')} value={formatLength(node.altitudeM, units, lang)} />
      </dd>
      <dt>{t('Latitude, longitude')}</dt>
      <dd>
        {degrees('latitudeDeg')}, {degrees('longitudeDeg')}
      </dd>
      {powered && (
        <>
          <dt>{t('IT power now')}</dt>
          <dd>
            <Quantity id={id('powerW')} value={formatPower(node.powerW, lang)} />
          </dd>
        </>
      )}
    </>
  );
}

/** Its plane, which leads there, and its launch where that is told. */
function NodePlace(props: Shown & { details: NonNullable<ReturnType<typeof nodeDetails>> }) {
  const { of, lang, scenario, idOf, details } = props;
  const { plane, launched, launchMs } = details;
  return (
    <>
      <dt>{t('Plane')}</dt>
      <dd data-quantity={idOf('planes')}>
        <button
          type="button"
          className="link"
          onClick={() => see(pathIn(scenario, `plane:${of.id}/${plane}`))}
        >
          {t('{number} of {all}', {
            number: formatCount(plane + 1, lang),
            all: formatCount(of.planes, lang),
          })}
        </button>
      </dd>
      {launchMs !== null && (
        <>
          <dt>{launched ? t('Launched, assumed') : t('Not launched before')}</dt>
          <dd>{formatDate(new Date(launchMs).toISOString().slice(0, 10), lang)}</dd>
        </>
      )}
    </>
  );
}

function Design({ name }: { name: string | null }) {
  if (name === null) return null;
  return (
    <>
      <dt>{t('Design')}</dt>
      <dd>{name}</dd>
    </>
  );
}

/** A row with a number of the constellation that counts something. */
function Counted({ words, part, n, lang, idOf }: Shown & { words: string; part: FleetPart; n: number }) {
  return (
    <>
      <dt>{words}</dt>
      <dd>
        <Quantity id={idOf(part)} value={{ number: formatCount(n, lang), unit: '' }} />
      </dd>
    </>
  );
}

/** Rows that a plane and a constellation share. */
function Orbit(shown: Shown) {
  const { of, state, lang, idOf } = shown;
  const { units } = state.scene;
  const { altitudeM, highestM, nominalItPowerW } = of;
  return (
    <>
      <Counted {...shown} words={t('Planes')} part="planes" n={of.planes} />
      <dt>{t('Height')}</dt>
      <dd>
        <Quantity id={idOf('altitudeM')} value={formatLength(altitudeM, units, lang)} />
        {highestM > altitudeM && (
          <>
            {' – '}
            <Quantity id={idOf('highestM')} value={formatLength(highestM, units, lang)} />
          </>
        )}
      </dd>
      {nominalItPowerW !== null && (
        <>
          <dt>{t('Mean IT power, all its nodes')}</dt>
          <dd>
            <Quantity id={idOf('nominalItPowerW')} value={formatPower(nominalItPowerW, lang)} />
          </dd>
        </>
      )}
      <Design name={designOf(state, of.id)} />
    </>
  );
}

function Plane(shown: Shown & { plane: number }) {
  const { of, state, lang, scenario, plane } = shown;
  const range = planeRange(state, of.id, plane);
  if (!range) return null;
  const name = t('Plane {number}', { number: formatCount(plane + 1, lang) });
  const beside = (by: number) => pathIn(scenario, `plane:${of.id}/${(plane + by + of.planes) % of.planes}`);
  return (
    <FoldingCard
      label={name}
      line={`${name} · ${of.title}${scenario === null ? '' : ` · ${scenarioName(state, scenario)}`}`}
    >
      <dl>
        <Counted {...shown} words={t('Nodes in all planes')} part="nodes" n={of.nodes} />
        <Orbit {...shown} />
      </dl>
      <div className="inside-ways">
        <button type="button" className="chip" aria-keyshortcuts="N" onClick={() => step(1)}>
          {t('To its first node')}
        </button>
        <button type="button" className="chip" onClick={() => see(beside(-1))}>
          {t('Plane before')}
        </button>
        <button type="button" className="chip" onClick={() => see(beside(1))}>
          {t('Next plane')}
        </button>
      </div>
    </FoldingCard>
  );
}

function Whole(shown: Shown) {
  const { of, state, scenario } = shown;
  const launch = launchReading(state, of.id);
  return (
    <FoldingCard label={of.title} line={of.title}>
      {scenario !== null && <p className="orbit">{scenarioName(state, scenario)}</p>}
      <p className="small muted">{t('A scenario: nothing of it has flown.')}</p>
      <dl>
        <Counted {...shown} words={t('Nodes')} part="nodes" n={of.nodes} />
        {launch && (
          <Counted {...shown} words={t('Nodes launched by now')} part="launched" n={launch.launched} />
        )}
        <Orbit {...shown} />
      </dl>
      <div className="inside-ways">
        <button type="button" className="chip" aria-keyshortcuts="N" onClick={() => step(1)}>
          {t('To its first node')}
        </button>
        <button
          type="button"
          className="chip"
          onClick={() => see(pathIn(scenario, `constellation:${of.id}`))}
        >
          {t('See it whole')}
        </button>
      </div>
    </FoldingCard>
  );
}
