import type { Catalogue } from '../i18n';

/** Charts over time and the capacity panel, German. */
export const charts: Catalogue = {
  Low: 'Niedrig',
  High: 'Hoch',
  'Each site on its own scale': 'Jeder Standort in eigenem Maßstab',
  '{first} to {last} in each': 'jeweils {first} bis {last}',
  '{name}, from {date}, {state}: {value}': '{name}, ab {date}, {state}: {value}',
  '{date}, {what}: {value}': '{date}, {what}: {value}',
  'Nothing dated is reported for these sites.': 'Für diese Standorte ist nichts Datiertes gemeldet.',
  'Low to high, all sites together': 'Niedrig bis hoch, alle Standorte zusammen',
  '{name}: a scenario, mean IT power, not added': '{name}: Szenario, mittlere IT-Leistung, nicht addiert',
  'Arrow keys go from value to value.': 'Pfeiltasten führen von Wert zu Wert.',
  million: 'Mio.',
  thousand: 'Tsd.',
  'The chart could not be saved: {reason}': 'Das Diagramm konnte nicht gespeichert werden: {reason}',
  'Groundtrack, facts {facts}': 'Groundtrack, Fakten {facts}',
  Save: 'Speichern',
  'CSV for Excel': 'CSV für Excel',
  'count × dense 8-bit operations per second': 'Anzahl × dichte 8-Bit-Operationen je Sekunde',
  'Peak of the data sheets, without sparsity; real work reaches a part of it.':
    'Spitzenwert der Datenblätter, ohne Sparsity; wirkliche Arbeit erreicht einen Teil davon.',
  'of which stands': 'davon vorhanden',
  'with what is to come': 'mit dem, was kommen soll',
  'with what is to come − what stands': 'mit dem, was kommen soll − was vorhanden ist',
  'Contracts do not all say whether they count IT or facility power; the note of each says what is known.':
    'Nicht alle Verträge sagen, ob sie IT- oder Anschlussleistung zählen; die Anmerkung zu jedem sagt, was bekannt ist.',
  'sum over the sites of the scene': 'Summe über die Standorte der Szene',
  'Accelerators over time': 'Beschleuniger im Lauf der Zeit',
  'Dense 8-bit speed over time': 'Dichte 8-Bit-Rechenleistung im Lauf der Zeit',
  '{power} announced by {date}': '{power}, angekündigt bis {date}',
  'with what is projected for this date.': 'mit dem, was für dieses Datum vorhergesagt ist.',
  'What deals buy at these sites, whether or not it stands. Some count IT power, some all that crosses the fence, and some do not say.':
    'Was Verträge an diesen Standorten kaufen, ob es schon steht oder nicht. Manche zählen IT-Leistung, manche alles, was über den Zaun kommt, manche sagen es nicht.',
  'Deals, from the day they were announced': 'Verträge, ab dem Tag der Ankündigung',
  'Operating, reported': 'In Betrieb, gemeldet',
  'Under construction, projected': 'Im Bau, vorhergesagt',
  'Announced, projected': 'Angekündigt, vorhergesagt',
  'No contract for power in orbit names a number.': 'Kein Vertrag über Leistung im Orbit nennt eine Zahl.',
  'Not in the chart, no contract power reported: {names}.':
    'Nicht im Diagramm, keine Vertragsleistung gemeldet: {names}.',
  'Not in the chart, no dated count reported: {names}.':
    'Nicht im Diagramm, keine datierte Anzahl gemeldet: {names}.',
  '{power} by site': '{power} nach Standort',
  'On {date}:': 'Am {date}:',
  'Contract power by the state of its site': 'Vertragsleistung nach dem Stand des Standorts',
  'no contract power reported': 'keine Vertragsleistung gemeldet',
  contract: 'Vertrag',
};
