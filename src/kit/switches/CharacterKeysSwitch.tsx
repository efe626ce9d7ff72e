import { t } from '../../locales/i18n';
import { choosePresenting, presenterChoices } from '../../store/presenterChoices';
import { useStore } from '../../store/useStore';
import { Switch } from './Switch';

/** Turns keys of one letter or sign off and on, in every shell: speech, or a hand at rest, may press them unmeant. */
export function CharacterKeysSwitch() {
  const on = useStore(presenterChoices, (choices) => choices.characterKeys);
  return (
    <Switch
      label={t('Keys of one letter or sign')}
      on={on}
      onChange={(next) => choosePresenting('characterKeys', next)}
    />
  );
}
