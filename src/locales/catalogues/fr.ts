import type { Catalogue } from '../i18n';
import { campus } from './frCampus';
import { chains } from './frChains';
import { charts } from './frCharts';
import { controls } from './frControls';
import { descent } from './frDescent';
import { imports } from './frImports';
import { model } from './frModel';
import { nodes } from './frNodes';
import { power } from './frPower';
import { presets } from './frPresets';
import { profiler } from './frProfiler';
import { questions } from './frQuestions';
import { satellites } from './frSatellites';
import { scenario } from './frScenario';
import { selection } from './frSelection';
import { sizes } from './frSizes';
import { tiles } from './frTiles';
import { words } from './frWords';

/** French, by the English text. */
export const catalogue: Catalogue = {
  ...campus,
  ...chains,
  ...charts,
  ...controls,
  ...descent,
  ...imports,
  ...model,
  ...nodes,
  ...power,
  ...presets,
  ...profiler,
  ...questions,
  ...satellites,
  ...scenario,
  ...selection,
  ...sizes,
  ...tiles,
  ...words,
  'IT power': 'Puissance IT',
  'Facility power': 'Puissance du site',
  Reported: 'Publié',
  Projected: 'Prévu',
  Derived: 'Calculé',
  Estimated: 'Estimé',
  Assumed: 'Supposé',
  Operating: 'En service',
  'Under construction': 'En construction',
  Announced: 'Annoncé',
  Withdrawn: 'Abandonné',
  'The building is known.': 'Le bâtiment est connu.',
  'The site is known.': 'Le terrain est connu.',
  'Only the town is known.': 'Seule la ville est connue.',
  'Only the region is known.': 'Seule la région est connue.',
  'Only the country is known.': 'Seul le pays est connu.',
  'high confidence': 'confiance élevée',
  'medium confidence': 'confiance moyenne',
  'low confidence': 'confiance faible',
  Publication: 'Publication',
  Filing: 'Dépôt officiel',
  'Data set': 'Jeu de données',
  Paper: 'Article scientifique',
  Statement: 'Déclaration',
  Assumption: 'Hypothèse',
  Grid: 'Réseau',
  'Gas turbines': 'Turbines à gaz',
  Batteries: 'Batteries',
  Nuclear: 'Nucléaire',
  Hydropower: 'Hydroélectricité',
  'Not said': 'Non précisé',
  Places: 'Lieux',
  'On the ground': 'Au sol',
  'This scene shows no site.': 'Cette scène ne montre aucun site.',
  'not reported': 'non communiqué',
  'of {power}': 'sur {power}',
  'In orbit': 'En orbite',
  'scenario, mean IT': 'scénario, IT moyenne',
  scenario: 'scénario',
  Accelerators: 'Accélérateurs',
  'since {date}': 'depuis {date}',
  'from {date}': 'à partir de {date}',
  'No site is shown. Choose one in the list or on the globe.':
    'Aucun site affiché. Choisissez-en un dans la liste ou sur le globe.',
  '{name}: facility power now': '{name} : puissance du site à cette date',
  'how this number comes about': 'd’où vient ce nombre',
  'How this number comes about': 'D’où vient ce nombre',
  '{number}: how this number comes about': '{number} : d’où vient ce nombre',
  'Power now, in the sunlight there is': 'Puissance à cet instant, selon l’ensoleillement',
  'Mean power': 'Puissance moyenne',
  'Sunlit share of the year': 'Part de l’année au soleil',
  'Share of an orbit in shadow today': 'Part de l’orbite dans l’ombre ce jour',
  'Longest shadow of the year': 'Plus longue éclipse de l’année',
  'Days a year with a shadow': 'Jours par an avec éclipse',
  'One node in sunlight': 'Un nœud au soleil',
  '{name}, a scenario': '{name}, un scénario',
  'One node, mean over an orbit: {power} of sunlight on its array':
    'Un nœud, moyenne sur une orbite : {power} de lumière sur ses panneaux',
  'Chip plant': 'Usine de puces',
  'It lies within {distance} of the mark.': 'Il se trouve à moins de {distance} du repère.',
  Cooling: 'Refroidissement',
  Investment: 'Investissement',
  'What happened when': 'Chronologie',
  'Announced commitments': 'Engagements annoncés',
  'A deal says what will be bought, not what runs. Deals count some of the same power twice, so there is no sum.':
    'Un contrat dit ce qui sera acheté, non ce qui fonctionne. Certains comptent la même puissance : il n’y a donc pas de total.',
  Value: 'Valeur',
  'Contract power': 'Puissance contractuelle',
  'Overlaps with {names}.': 'Recoupe {names}.',
  'The browser does not allow copying here. Select the text and copy it by hand.':
    'Le navigateur n’autorise pas la copie ici. Sélectionnez le texte et copiez-le à la main.',
  Copied: 'Copié',
  'node {number}': 'nœud {number}',
  '{n} nodes, a scenario': '{n} nœuds, un scénario',
  Search: 'Chercher',
  'Search sites, scenes, panels, countries': 'Rechercher sites, scènes, panneaux, pays',
  Results: 'Résultats',
  'Nothing matches.': 'Aucun résultat.',
  '1 hour/s': '1 heure/s',
  '1 day/s': '1 jour/s',
  '30 days/s': '30 jours/s',
  Timeline: 'Chronologie',
  Pause: 'Pause',
  Play: 'Lecture',
  'Speed of time': 'Vitesse du temps',
  Date: 'Date',
  Who: 'Acteurs',
  Owner: 'Propriétaire',
  Operator: 'Exploitant',
  Tenant: 'Locataire',
  Sources: 'Sources',
  'Groundtrack, facts release {facts}': 'Groundtrack, édition des faits {facts}',
  'Sources behind what is shown': 'Sources de ce qui est affiché',
  '{n, plural, one {# source} other {# sources}}, facts release {facts}':
    '{n, plural, one {# source} other {# sources}}, édition des faits {facts}',
  'Search the sources': 'Chercher dans les sources',
  'No source matches.': 'Aucune source ne correspond.',
  'Power chain of {name}; the list below says the same in numbers':
    'Chaîne de puissance de {name} ; la liste dit la même chose en chiffres',
  '{power} over time': '{power} dans le temps',
  'Solid: reported. Hatched: projected by a publisher.': 'Plein : publié. Hachuré : prévu par une source.',
  'Dashed: {name}, a scenario, not added.': 'Tirets : {name}, un scénario, non additionné.',
  'Not in the chart, no dated power reported: {names}.':
    'Hors du graphique, aucune puissance datée publiée : {names}.',
  'Hide the table': 'Masquer le tableau',
  'Show as table': 'Afficher en tableau',
  '{power} operating on {date}': '{power} en service le {date}',
  '{n, plural, one {# site} other {# sites}}': '{n, plural, one {# site} other {# sites}}',
  '?src: the reader of scene files could not be fetched; load the page again':
    '?src : le lecteur de fichiers de scène n’a pas pu être récupéré ; rechargez la page',
  'Adapting to this device': 'Adaptation à cet appareil',
  'Answers to the page around': 'Réponses à la page hôte',
  'Areas of the exchange': 'Surfaces de l’échange',
  Captions: 'Légendes des vues',
  'Card at the pointer': 'Fiche sous le pointeur',
  'Could not be loaded: {part}. Everything else works without it.':
    'N’a pas pu être chargé : {part}. Tout le reste fonctionne sans cela.',
  Explanation: 'Explication',
  'Labels clear of the cards': 'Étiquettes à l’écart des fiches',
  Legend: 'Légende',
  'Models of nodes': 'Modèles des nœuds',
  'Models of racks': 'Modèles des baies',
  Outlines: 'Contours',
  'Pictures of the ground': 'Images du sol',
  Selection: 'Sélection',
  'The language could not be loaded; English is shown.':
    'La langue n’a pas pu être chargée ; l’anglais est affiché.',
  'The presets could not be loaded; check the connection and try again':
    'Les préréglages n’ont pas pu être chargés ; vérifiez la connexion et réessayez',
  'Try again': 'Réessayer',
  '{part} broke off. Everything else works without it.':
    '{part} s’est interrompu. Tout le reste fonctionne sans cela.',
  Styles: 'Styles de la page',
};
