import { serve } from '../../../shared/worker';
import { type CatalogueAsk, CatalogueService, type CatalogueVerb } from './catalogueService';

const service = new CatalogueService();
serve((verb: CatalogueVerb, ask: CatalogueAsk<CatalogueVerb>) => service.handle(verb, ask));
