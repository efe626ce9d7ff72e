import { later } from '../../kit/later';
import { msg } from '../../locales/i18n';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';

/** The way down to what is looked into, as every shell shows it; its code comes after the first picture. */
export const LazyCrumbs = later(msg('Where you are'), async () => (await import('./Crumbs')).Crumbs);

/** What the nodes' colours stand for. */
export const LazyLegend = later(msg('Legend'), async () => (await import('./NodeLegend')).NodeLegend);

/** What the present shot of a story says in the picture: its number and its day. */
export const LazyClaim = later(
  msg('What this shot says'),
  async () => (await import('../claim/ClaimCard')).ClaimCard,
);

const ExplanationDialog = later(
  msg('Explanation'),
  async () => (await import('../explain/ExplanationDialog')).ExplanationDialog,
);

/** The explanation of a number, while one is open. */
export function LazyExplanation() {
  return useStore(liveStore, ({ explained }) => explained !== null) ? <ExplanationDialog /> : null;
}
