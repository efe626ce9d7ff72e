import { packNodes } from '../../render/fields/packNodes';
import { serve } from '../../shared/worker';

serve(packNodes);
