import { buildCampus } from '../../render/campus/buildCampus';
import { serve } from '../../shared/worker';

serve(buildCampus);
