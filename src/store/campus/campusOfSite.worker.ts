import { footprintsOf } from '../../facts/footprints';
import type { Accelerator, Site } from '../../facts/types';
import { campusOfSite } from '../../model/campus/campusOfSite';
import { serve } from '../../shared/worker';

serve((site: Site, accelerators: readonly Accelerator[]) =>
  campusOfSite(site, footprintsOf(site.id), accelerators),
);
