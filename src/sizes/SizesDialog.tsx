import { siteOf } from '../store/sites/importedSites';
import './sizes.css';
import { useEffect, useMemo, useState } from 'react';
import type { Site } from '../facts/types';
import { DialogHead } from '../kit/DialogHead';
import { useLanguage, useTheme } from '../kit/hooks/useAppearance';
import { ModalFrame } from '../kit/ModalFrame';
import { SourceLinks } from '../kit/SourceLinks';
import { t } from '../locales/i18n';
import { loadHall } from '../store/campus/halls';
import { documentStore } from '../store/document';
import { loadLengths } from '../store/nodes/modelLengths';
import { nodeForm } from '../store/nodes/nodeForm';
import { nodeSizes } from '../store/nodes/nodeSizes';
import { useStore } from '../store/useStore';
import { useThrottled } from '../store/useThrottled';
import { SizesChart } from './SizesChart';
import { SizesHallChoice } from './SizesHallChoice';
import { SizesSpace } from './SizesSpace';
import { type Loaded, type Reader, sizesThings, sizeWords, type Thing } from './things';

/** The hall that stands for all where the site in hand has no published outline. */
const DEFAULT_SITE = 'colossus-1';

const orNull = <T,>(loading: Promise<T | null>): Promise<T | null> => loading.catch(() => null);

/** What the drawing needs of files, and the site that its hall was looked for at; null until all has come, or failed to. */
function useLoaded(form: string, site: Site | null): (Loaded & { site: Site | null }) | null {
  const [loaded, setLoaded] = useState<(Loaded & { site: Site | null }) | null>(null);
  useEffect(() => {
    let wanted = true;
    const hall = async () => (site && (await loadHall(site))) ?? loadHall(DEFAULT_SITE);
    void Promise.all([
      orNull(loadLengths(form)),
      orNull(loadLengths('starlink-v2-mini')),
      orNull(hall()),
    ]).then(([node, starlink, found]) => wanted && setLoaded({ node, starlink, hall: found, site }));
    return () => {
      wanted = false;
    };
  }, [form, site]);
  return loaded;
}

/** Drawn in space or flat: of the moment, as the dialog itself. In space where WebGL starts. */
type Look = 'space' | 'flat';

function LookSwitch({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const looks: [Look, string][] = [
    ['space', t('3D')],
    ['flat', t('2D')],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not are no fieldset.
    <div className="chips" role="group" aria-label={t('View')}>
      {looks.map(([id, label]) => (
        <button key={id} type="button" className="chip" aria-pressed={look === id} onClick={() => onLook(id)}>
          {label}
        </button>
      ))}
    </div>
  );
}

/** A node beside things that one knows, to scale, with the source of each length; follows the scenario. */
export default function SizesDialog({ siteId, onClose }: { siteId: string | null; onClose: () => void }) {
  const theme = useTheme();
  return (
    <ModalFrame kind="sizes-dialog" onClose={onClose}>
      <Comparison siteId={siteId ?? DEFAULT_SITE} theme={theme} onClose={onClose} />
    </ModalFrame>
  );
}

interface ComparisonProps {
  siteId: string;
  theme: 'night' | 'paper';
  onClose: () => void;
}

function Comparison({ siteId: first, theme, onClose }: ComparisonProps) {
  const [siteId, setSiteId] = useState(first);
  const units = useStore(documentStore, ({ scene }) => scene.units);
  const lang = useLanguage();
  const reader = useMemo(() => ({ units, lang }), [units, lang]);
  const sizes = useThrottled(nodeSizes);
  const loaded = useLoaded(
    nodeForm(sizes),
    useThrottled((state) => siteOf(state, siteId)),
  );
  const things = useMemo(() => loaded && sizesThings(loaded, sizes, reader), [loaded, sizes, reader]);
  const [look, setLook] = useState<Look>('space');
  const [failed, setFailed] = useState(false);
  const inSpace = !failed && look === 'space';
  return (
    <>
      <DialogHead title={t('Compare sizes')} onClose={onClose}>
        {!failed && <LookSwitch look={look} onLook={setLook} />}
        <SizesHallChoice
          siteId={isStandIn(loaded) ? (loaded?.hall?.siteId ?? siteId) : siteId}
          onChoose={setSiteId}
        />
      </DialogHead>
      <div className="dialog-body">
        {!things && <p className="empty">{t('Loading…')}</p>}
        {loaded && <HallNote loaded={loaded} />}
        {things && inSpace && (
          <SizesSpace things={things} reader={reader} theme={theme} onFail={() => setFailed(true)} />
        )}
        {things && !inSpace && <SizesChart things={things} reader={reader} />}
        {failed && (
          <p className="small muted" role="status">
            {t('The 3D view could not start here; the drawing has the same content.')}
          </p>
        )}
        {things && <SizesList things={things} reader={reader} inSpace={inSpace} />}
      </div>
    </>
  );
}

/** Whether another site's hall stands in for one that is not known. */
const isStandIn = (loaded: ReturnType<typeof useLoaded>): boolean =>
  loaded?.hall != null && loaded.hall.siteId !== loaded.site?.id;

/** Why the hall is not that of the site in hand. */
function HallNote({ loaded }: { loaded: NonNullable<ReturnType<typeof useLoaded>> }) {
  const { hall, site } = loaded;
  if (!hall)
    return <p className="small muted">{t('The outline of the hall could not be loaded; it is left out.')}</p>;
  if (!site || !isStandIn(loaded)) return null;
  return (
    <p className="small muted sizes-stand-in" role="status">
      {t(
        'No hall of {site} is known, neither by its outline nor by its racks: the hall of {other} is shown.',
        {
          site: site.name,
          other: hall.siteName,
        },
      )}
    </p>
  );
}

/** Each thing with what is to be said of it, its sources and its lengths. */
function SizesList(props: { things: readonly Thing[]; reader: Reader; inSpace: boolean }) {
  const { things, reader, inSpace } = props;
  return (
    <ul className="rows sizes-list">
      {things.map((thing) => (
        <li key={thing.id} data-sources={thing.sources.join(' ')}>
          <span>
            {thing.name}
            <span className="small muted"> {(inSpace && thing.spaceNote) || thing.note}</span>{' '}
            <SourceLinks ids={thing.sources} lang={reader.lang} />
          </span>
          <span className="number">{sizeWords(thing, reader)}</span>
        </li>
      ))}
    </ul>
  );
}
