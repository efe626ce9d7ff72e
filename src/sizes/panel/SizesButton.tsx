import { lazy, Suspense, useState } from 'react';
import { t } from '../../locales/i18n';

const SizesDialog = lazy(() => import('./SizesDialog'));

/** Opens the comparison of sizes; its code comes with the first press. `siteId`: whose hall is shown, null for Colossus 1. */
export function SizesButton({ siteId = null }: { siteId?: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="chip" onClick={() => setOpen(true)}>
        {t('Compare sizes')}
      </button>
      {open && (
        <Suspense>
          <SizesDialog siteId={siteId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
