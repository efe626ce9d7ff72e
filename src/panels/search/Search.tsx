import { release } from '../../facts/release';
import { searchSatellites } from '../../store/satellites/satellites';
import { importedSites } from '../../store/sites/importedSites';
import './search.css';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Text,
} from 'react-aria-components/ListBox';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { ModalFrame } from '../../kit/ModalFrame';
import { t } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import {
  foundGroups,
  goTo,
  type SatelliteAnswer,
  type SearchAction,
  type SearchEntry,
  satelliteGroup,
  searchGroups,
} from './searchEntries';

/** More imported sites than this take longer to look through than a letter to be typed. */
const MANY = 500;

/** The palette over sites, who has to do with them, countries, chips, deals, scenes, panels, actions and imported satellites. Opened by the shell; shut by Escape or a choice. */
export function Search(props: { isOpen: boolean; onClose: () => void; actions?: readonly SearchAction[] }) {
  const { isOpen, onClose, actions } = props;
  const [asked, setAsked] = useState('');
  const satellites = useSatellites(asked.trim());
  const imported = useThrottled(importedSites);
  const all = useMemo(() => searchGroups([...release.sites, ...imported], actions), [imported, actions]);
  // Among very many sites the letters typed come first, what they find after; else Enter takes what was just typed.
  const later = useDeferredValue(asked.trim());
  const found = imported.length > MANY ? later : asked.trim();
  const onGround = useMemo(() => foundGroups(all, found), [all, found]);
  const groups = [...onGround, ...(satellites.length > 0 ? [satelliteGroup(satellites)] : [])];
  const entries = groups.flatMap(({ entries }) => entries);
  const hand = useRef<'pointer' | 'keys' | 'done'>('keys');
  const choose = (id: string | number) => {
    const by = hand.current;
    // The list tells of Enter twice, as a key and as a click.
    if (by === 'done') return;
    hand.current = 'done';
    onClose();
    const entry = entries.find((one) => one.id === id);
    if (entry) goTo(entry, by);
  };
  return (
    <ModalFrame isOpen={isOpen} onClose={onClose} kind="search" label={t('Search')}>
      <Autocomplete inputValue={asked} onInputChange={setAsked}>
        <SearchField aria-label={t('Search sites, owners, places, chips, deals, scenes, actions')} autoFocus>
          <Input placeholder={t('Search sites, owners, places, chips, deals, scenes, actions')} />
        </SearchField>
        <ListBox
          aria-label={t('Results')}
          items={groups}
          selectionMode="none"
          onPointerDownCapture={() => {
            hand.current = 'pointer';
          }}
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
    </ModalFrame>
  );
}

/** What the imported files have for a text; the last answer stays until the next, none for a text of one letter. */
function useSatellites(text: string): SatelliteAnswer[] {
  const imports = useStore(documentStore, (state) => state.scene.imports);
  const [found, setFound] = useState<SatelliteAnswer[]>([]);
  useEffect(() => {
    let gone = false;
    const asked =
      imports.length > 0 && text.length > 1 ? searchSatellites(text, imports) : Promise.resolve([]);
    asked
      .catch(() => [])
      .then((list) => {
        if (!gone) setFound(list);
      });
    return () => {
      gone = true;
    };
  }, [text, imports]);
  return found;
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
