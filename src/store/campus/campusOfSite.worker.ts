import { campusOfSite } from '../../model/campus/campusOfSite';
import { serve } from '../../shared/worker';

serve(campusOfSite);
