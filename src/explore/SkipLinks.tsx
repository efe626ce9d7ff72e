import { t } from '../locales/i18n';

const goTo = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

/** Shown when the keyboard comes to them: past the globe and the header, straight to what is worked with. */
export function SkipLinks() {
  return (
    <div className="skip-links">
      <button type="button" className="card" onClick={() => goTo('.timeline .play')}>
        {t('To the timeline')}
      </button>
      <button type="button" className="card" onClick={() => goTo('.tabs [aria-selected="true"]')}>
        {t('To the panels')}
      </button>
    </div>
  );
}
