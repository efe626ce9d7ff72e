import { t } from '../../locales/i18n';
import { aerialPresetAt } from '../../scene/groundPresets';
import { showPreset } from '../../store/actions/tiles';
import { siteOf } from '../../store/sites/importedSites';
import { useThrottled } from '../../store/useThrottled';

/** Offers aerial pictures of the ground around a site, where a public server has some and none are shown. */
export function AerialOffer({ siteId }: { siteId: string }) {
  const state = useThrottled();
  const site = siteOf(state, siteId);
  const preset = site && aerialPresetAt(site.coordinates, site.country);
  if (!preset || state.scene.tiles) return null;
  return (
    <button type="button" className="card aerial-offer" data-over-globe onClick={() => showPreset(preset)}>
      {t('Show aerial imagery here')}
    </button>
  );
}
