import './explanation.css';
import './sizes.css';
import { useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../shared/i18n';
import { loadHall } from '../store/halls';
import { loadLengths } from '../store/modelLengths';
import { nodeForm } from '../store/nodeForm';
import { nodeSizes } from '../store/nodeSizes';
import { SizesChart, sizeWords } from './SizesChart';
import { SourceLinks } from './SourceLinks';
import { type Loaded, sizesThings } from './sizesThings';
import { useLanguage, useTheme } from './useAppearance';
import { useCoarseState } from './useCoarseState';

/** The hall that stands for all where the site in hand has no published outline. */
const DEFAULT_SITE = 'colossus-1';

/** What the drawing needs of files; null until all of it has come, or failed to. */
function useLoaded(form: string, siteId: string): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let wanted = true;
    const orNull = <T,>(loading: Promise<T>): Promise<T | null> => loading.catch(() => null);
    const hall = orNull(loadHall(siteId).then((found) => found ?? loadHall(DEFAULT_SITE)));
    void Promise.all([orNull(loadLengths(form)), orNull(loadLengths('starlink-v2-mini')), hall]).then(
      ([node, starlink, found]) => wanted && setLoaded({ node, starlink, hall: found }),
    );
    return () => {
      wanted = false;
    };
  }, [form, siteId]);
  return loaded;
}

/** A node beside things that one knows, to scale, with the source of each length; follows the scenario. */
export default function SizesDialog({ siteId, onClose }: { siteId: string | null; onClose: () => void }) {
  const theme = useTheme();
  const lang = useLanguage();
  const state = useCoarseState();
  const sizes = nodeSizes(state);
  const loaded = useLoaded(nodeForm(sizes), siteId ?? DEFAULT_SITE);
  const things = loaded && sizesThings(loaded, sizes);
  const { units } = state.scene;
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="ui overlay"
      data-theme={theme}
    >
      <Modal className="dialog sizes-dialog">
        <Dialog>
          <button type="button" className="close" aria-label={t('Close')} onClick={onClose}>
            ×
          </button>
          <Heading slot="title" level={2}>
            {t('Compare sizes')}
          </Heading>
          {!things && <p className="empty">{t('Loading…')}</p>}
          {things && <SizesChart things={things} units={units} lang={lang} />}
          {things && (
            <ul className="rows sizes-list">
              {things.map((thing) => (
                <li key={thing.id}>
                  <span>
                    {thing.name}
                    <span className="small muted"> {thing.note}</span>{' '}
                    <SourceLinks ids={thing.sources} lang={lang} />
                  </span>
                  <span className="number">{sizeWords(thing, units, lang)}</span>
                </li>
              ))}
            </ul>
          )}
          {things && !loaded?.hall && (
            <p className="small muted">{t('The outline of the hall could not be loaded; it is left out.')}</p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
