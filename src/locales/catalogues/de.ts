import type { Catalogue } from '../i18n';
import { campus } from './deCampus';
import { chains } from './deChains';
import { charts } from './deCharts';
import { controls } from './deControls';
import { descent } from './deDescent';
import { imports } from './deImports';
import { model } from './deModel';
import { nodes } from './deNodes';
import { power } from './dePower';
import { presets } from './dePresets';
import { profiler } from './deProfiler';
import { questions } from './deQuestions';
import { satellites } from './deSatellites';
import { scenario } from './deScenario';
import { selection } from './deSelection';
import { sizes } from './deSizes';
import { tiles } from './deTiles';
import { words } from './deWords';

/** German, by the English text. */
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
  'IT power': 'IT-Leistung',
  'Facility power': 'Anschlussleistung',
  Reported: 'Gemeldet',
  Projected: 'Prognose',
  Derived: 'Abgeleitet',
  Estimated: 'Geschätzt',
  Assumed: 'Angenommen',
  Operating: 'In Betrieb',
  'Under construction': 'Im Bau',
  Announced: 'Angekündigt',
  Withdrawn: 'Zurückgezogen',
  'The building is known.': 'Das Gebäude ist bekannt.',
  'The site is known.': 'Das Gelände ist bekannt.',
  'Only the town is known.': 'Nur der Ort ist bekannt.',
  'Only the region is known.': 'Nur die Region ist bekannt.',
  'Only the country is known.': 'Nur das Land ist bekannt.',
  'high confidence': 'hohe Sicherheit',
  'medium confidence': 'mittlere Sicherheit',
  'low confidence': 'geringe Sicherheit',
  Publication: 'Veröffentlichung',
  Filing: 'Behördliche Einreichung',
  'Data set': 'Datensatz',
  Paper: 'Fachartikel',
  Statement: 'Erklärung',
  Assumption: 'Annahme',
  Grid: 'Stromnetz',
  'Gas turbines': 'Gasturbinen',
  Batteries: 'Batterien',
  Nuclear: 'Kernkraft',
  Hydropower: 'Wasserkraft',
  'Not said': 'Nicht angegeben',
  Places: 'Orte',
  'On the ground': 'Am Boden',
  'This scene shows no site.': 'Diese Szene zeigt keinen Standort.',
  'not reported': 'nicht gemeldet',
  'of {power}': 'von {power}',
  'In orbit': 'Im Orbit',
  'scenario, mean IT': 'Szenario, Mittel IT',
  scenario: 'Szenario',
  Accelerators: 'Beschleuniger',
  'since {date}': 'seit {date}',
  'from {date}': 'ab {date}',
  'No site is shown. Choose one in the list or on the globe.':
    'Kein Standort gezeigt. Wählen Sie einen in der Liste oder auf dem Globus.',
  '{name}: facility power now': '{name}: Anschlussleistung jetzt',
  'how this number comes about': 'wie diese Zahl zustande kommt',
  'How this number comes about': 'Wie diese Zahl zustande kommt',
  '{number}: how this number comes about': '{number}: wie diese Zahl zustande kommt',
  'Power now, in the sunlight there is': 'Leistung jetzt, bei der Sonne, die da ist',
  'Mean power': 'Mittlere Leistung',
  'Sunlit share of the year': 'Sonnenanteil im Jahr',
  'Share of an orbit in shadow today': 'Schattenanteil eines Umlaufs heute',
  'Longest shadow of the year': 'Längster Schatten des Jahres',
  'Days a year with a shadow': 'Tage im Jahr mit Schatten',
  'One node in sunlight': 'Ein Knoten in der Sonne',
  '{name}, a scenario': '{name}, ein Szenario',
  'One node, mean over an orbit: {power} of sunlight on its array':
    'Ein Knoten, Mittel eines Umlaufs: {power} Sonnenlicht auf den Zellen',
  'Chip plant': 'Chipfabrik',
  'It lies within {distance} of the mark.': 'Er liegt höchstens {distance} von der Marke entfernt.',
  Cooling: 'Kühlung',
  Investment: 'Investition',
  'What happened when': 'Was wann geschah',
  'Announced commitments': 'Angekündigte Zusagen',
  'A deal says what will be bought, not what runs. Deals count some of the same power twice, so there is no sum.':
    'Ein Vertrag sagt, was gekauft wird, nicht was läuft. Manche zählen dieselbe Leistung doppelt; deshalb gibt es keine Summe.',
  Value: 'Wert',
  'Contract power': 'Vertragsleistung',
  'Overlaps with {names}.': 'Überschneidet sich mit {names}.',
  'The browser does not allow copying here. Select the text and copy it by hand.':
    'Der Browser erlaubt das Kopieren hier nicht. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  Copied: 'Kopiert',
  'node {number}': 'Knoten {number}',
  '{n} nodes, a scenario': '{n} Knoten, ein Szenario',
  Search: 'Suchen',
  'Search sites, scenes, panels, countries': 'Standorte, Szenen, Ansichten, Länder suchen',
  Results: 'Ergebnisse',
  'Nothing matches.': 'Nichts gefunden.',
  '1 hour/s': '1 Stunde/s',
  '1 day/s': '1 Tag/s',
  '30 days/s': '30 Tage/s',
  Timeline: 'Zeitleiste',
  Pause: 'Anhalten',
  Play: 'Abspielen',
  'Speed of time': 'Zeitraffer',
  Date: 'Datum',
  Who: 'Wer',
  Owner: 'Eigentümer',
  Operator: 'Betreiber',
  Tenant: 'Mieter',
  Sources: 'Quellen',
  'Groundtrack, facts release {facts}': 'Groundtrack, Faktenstand {facts}',
  'Sources behind what is shown': 'Quellen zum Gezeigten',
  '{n, plural, one {# source} other {# sources}}, facts release {facts}':
    '{n, plural, one {# Quelle} other {# Quellen}}, Faktenstand {facts}',
  'Search the sources': 'Quellen durchsuchen',
  'No source matches.': 'Keine Quelle passt.',
  'Power chain of {name}; the list below says the same in numbers':
    'Leistungskette von {name}; die Liste darunter sagt dasselbe in Zahlen',
  '{power} over time': '{power} über die Zeit',
  'Solid: reported. Hatched: projected by a publisher.':
    'Voll: gemeldet. Schraffiert: Prognose einer Quelle.',
  'Dashed: {name}, a scenario, not added.': 'Gestrichelt: {name}, ein Szenario, nicht addiert.',
  'Not in the chart, no dated power reported: {names}.':
    'Nicht im Diagramm, keine datierte Leistung gemeldet: {names}.',
  'Hide the table': 'Tabelle ausblenden',
  'Show as table': 'Als Tabelle zeigen',
  '{power} operating on {date}': '{power} in Betrieb am {date}',
  '?src: the reader of scene files could not be fetched; load the page again':
    '?src: der Leser für Szenendateien konnte nicht abgerufen werden; laden Sie die Seite neu',
  'Adapting to this device': 'Anpassung an dieses Gerät',
  'Answers to the page around': 'Antworten an die umgebende Seite',
  'Areas of the exchange': 'Flächen des Vergleichs',
  Captions: 'Bildtexte',
  'Card at the pointer': 'Karte am Zeiger',
  'Could not be loaded: {part}. Everything else works without it.':
    'Konnte nicht geladen werden: {part}. Alles andere geht auch ohne.',
  Explanation: 'Erklärung',
  'Labels clear of the cards': 'Beschriftung neben den Karten',
  Legend: 'Legende',
  'Models of nodes': 'Modelle der Knoten',
  'Models of racks': 'Modelle der Racks',
  Outlines: 'Umrisse',
  'Pictures of the ground': 'Bilder des Bodens',
  Selection: 'Auswahl',
  'The language could not be loaded; English is shown.':
    'Die Sprache konnte nicht geladen werden; es wird Englisch gezeigt.',
  'The presets could not be loaded; check the connection and try again':
    'Die Vorgaben konnten nicht geladen werden; prüfen Sie die Verbindung und versuchen Sie es noch einmal',
  'Try again': 'Noch einmal versuchen',
  '{part} broke off. Everything else works without it.':
    '{part} ist abgebrochen. Alles andere geht auch ohne.',
  Styles: 'Gestaltung der Seite',
};
