import { decodeGround } from '../../render/ground/decodeGround';
import { serve } from '../../shared/worker';

serve(decodeGround);
