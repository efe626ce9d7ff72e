import './explanation.css';
import './search.css';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Text,
} from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { t } from '../shared/i18n';
import { release } from '../store/select';
import { goTo, type SearchEntry, searchGroups } from './searchEntries';
import { useTheme } from './useAppearance';

/** The palette over sites, scenes, panels and countries. Opened by the shell; shut by Escape or a choice. */
export function Search({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const theme = useTheme();
  const { contains } = useFilter({ sensitivity: 'base' });
  const groups = searchGroups(release.sites);
  const entries = groups.flatMap(({ entries }) => entries);
  const choose = (id: string | number) => {
    const entry = entries.find((one) => one.id === id);
    onClose();
    if (entry) goTo(entry);
  };
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="ui overlay"
      data-theme={theme}
    >
      <Modal className="dialog search">
        <Dialog aria-label={t('Search')}>
          <Autocomplete filter={(text, query) => query.split(/\s+/).every((word) => contains(text, word))}>
            <SearchField aria-label={t('Search sites, scenes, panels, countries')} autoFocus>
              <Input placeholder={t('Search sites, scenes, panels, countries')} />
            </SearchField>
            <ListBox
              aria-label={t('Results')}
              items={groups}
              selectionMode="none"
              onAction={choose}
              renderEmptyState={() => <p className="empty">{t('Nothing matches.')}</p>}
            >
              {(group) => (
                <ListBoxSection id={group.id}>
                  <Header className="label">{group.title}</Header>
                  <Collection items={group.entries}>{(entry) => <Entry entry={entry} />}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Entry({ entry }: { entry: SearchEntry }) {
  return (
    <ListBoxItem id={entry.id} textValue={`${entry.title} ${entry.detail}`}>
      <Text slot="label">{entry.title}</Text>
      <Text slot="description" className="label">
        {entry.detail}
      </Text>
    </ListBoxItem>
  );
}
