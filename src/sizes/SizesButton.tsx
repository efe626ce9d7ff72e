import { useState } from 'react';
import { later } from '../kit/later';
import { msg, t } from '../locales/i18n';

const SizesDialog = later(msg('Compare sizes'), async () => (await import('./SizesDialog')).default);

/** Opens the comparison of sizes; its code comes with the first press. `siteId`: whose hall is shown, null for Colossus 1. */
export function SizesButton({ siteId = null }: { siteId?: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="chip" onClick={() => setOpen(true)}>
        {t('Compare sizes')}
      </button>
      {open && <SizesDialog siteId={siteId} onClose={() => setOpen(false)} />}
    </>
  );
}
