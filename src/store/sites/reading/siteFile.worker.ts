import { unpackFile } from '../../../facts/import/bytes/unpackFile';
import { setLanguage, type UiLanguage } from '../../../locales/i18n';
import { finish } from '../../../shared/steps';
import { serve } from '../../../shared/worker';
import { type SiteFileAsk, SiteFileService, type SiteFileVerb } from './SiteFileService';

const service = new SiteFileService(unpackFile);
serve(async (verb: SiteFileVerb, ask: SiteFileAsk<SiteFileVerb>, language: UiLanguage) => {
  await setLanguage(language);
  const work = service.handle(verb, ask);
  return work instanceof Promise ? work : finish(work);
});
