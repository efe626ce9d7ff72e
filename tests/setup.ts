import { loadChoices } from '../src/shared/i18n';

// What the page has long before a reader sees a plural.
await loadChoices();
