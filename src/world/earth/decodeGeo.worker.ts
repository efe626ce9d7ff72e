import { decodeGeo } from '../../render/earth/decodeGeo';
import { serve } from '../../shared/worker';

serve(decodeGeo);
