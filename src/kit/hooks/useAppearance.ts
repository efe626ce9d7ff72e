import { useEffect, useSyncExternalStore } from 'react';
import { language, msg, onLanguage, setLanguage, type UiLanguage } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { useMedia } from './useMedia';

/** The language whose texts are loaded and shown now; a shell uses it as a React key so that all texts follow. */
export function useLanguage(): UiLanguage {
  return useSyncExternalStore(onLanguage, language, language);
}

/** The theme to draw: the scene's, or the system's where the scene says `auto`. */
export function useTheme(): 'night' | 'paper' {
  const chosen = useStore(documentStore, (state) => state.scene.theme);
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (chosen === 'auto') return dark ? 'night' : 'paper';
  return chosen;
}

/** The element that carries theme and insets for the whole app. */
export function appRoot(): HTMLElement {
  return document.getElementById('app') ?? document.documentElement;
}

/** Keeps `data-theme` and `lang` of the page in step with the scene, and loads the language's catalogue. */
export function useAppearance(): { theme: 'night' | 'paper'; lang: UiLanguage } {
  const theme = useTheme();
  const wanted = useStore(documentStore, (state) => state.scene.language);
  const lang = useLanguage();
  useEffect(() => {
    appRoot().dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    void bring(msg('Language'), () => setLanguage(wanted));
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return { theme, lang };
}
