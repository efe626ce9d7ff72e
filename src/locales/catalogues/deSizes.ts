import type { Catalogue } from '../i18n';

/** German of the comparison of sizes, by the English text. */
export const sizes: Catalogue = {
  'Compare sizes': 'Größen vergleichen',
  'Sizes at one scale': 'Größen in einem Maßstab',
  Thing: 'Gegenstand',
  Length: 'Länge',
  Width: 'Breite',
  Area: 'Fläche',
  Note: 'Anmerkung',
  'Node of this scenario': 'Knoten dieses Szenarios',
  'Areas are as stated; how they are laid out is assumed. The radiator is drawn turned by a quarter.':
    'Die Flächen sind wie angegeben; ihre Anordnung ist angenommen. Der Radiator ist um eine Vierteldrehung gedreht gezeichnet.',
  'The area of its arrays is reported; how they are laid out is assumed.':
    'Die Fläche seiner Solarflügel ist veröffentlicht; ihre Anordnung ist angenommen.',
  '{site}, hall': '{site}, Halle',
  '{site}, hall {n}': '{site}, Halle {n}',
  'Outline from imagery; its height is not reported.':
    'Umriss aus Bildern; seine Höhe ist nicht veröffentlicht.',
  'International Space Station': 'Internationale Raumstation',
  'Its parts inside the outline are schematic.': 'Ihre Teile innerhalb des Umrisses sind schematisch.',
  'With its booster, lying down.': 'Mit seiner Startstufe, liegend.',
  'Football pitch': 'Fußballfeld',
  'Markings by the laws of the game.': 'Linien nach den Spielregeln.',
  'The outline of the hall could not be loaded; it is left out.':
    'Der Umriss der Halle konnte nicht geladen werden; sie fehlt hier.',
  'International Space Station, end to end': 'Internationale Raumstation, von Ende zu Ende',
  'International Space Station, across its arrays': 'Internationale Raumstation, quer über die Solarflügel',
  'Starship with its booster, height': 'Starship mit Startstufe, Höhe',
  'Starship, diameter': 'Starship, Durchmesser',
  'Football pitch, length': 'Fußballfeld, Länge',
  'Football pitch, width': 'Fußballfeld, Breite',
  Close: 'Schließen',
  'Loading…': 'Lädt …',
  Person: 'Mensch',
  'For scale; the height is assumed.': 'Zum Vergleich; die Größe ist angenommen.',
  'Person, standing, height': 'Stehender Mensch, Größe',
  'Areas are as stated; how they are laid out is assumed.':
    'Die Flächen sind wie angegeben; ihre Anordnung ist angenommen.',
  'Outline from imagery; its height is not reported, {height} are assumed.':
    'Umriss aus Bildern; seine Höhe ist nicht veröffentlicht, angenommen sind {height}.',
  'With its booster, standing; seam, flaps and fins are schematic.':
    'Mit Startstufe, stehend; Naht, Klappen und Finnen sind schematisch.',
  '3D': '3D',
  '2D': '2D',
  'What stands': 'Was hier steht',
  'The 3D view could not start here; the drawing has the same content.':
    'Die 3D-Ansicht konnte hier nicht starten; die Zeichnung hat denselben Inhalt.',
  'Sizes in space. Arrow keys go around, plus and minus zoom, Shift with arrows moves, 0 shows the whole. The table has the same content.':
    'Größen im Raum. Pfeiltasten gehen herum, Plus und Minus vergrößern und verkleinern, Umschalt mit Pfeilen verschiebt, 0 zeigt das Ganze. Die Tabelle hat denselben Inhalt.',
  'Squares of {length}': 'Quadrate von {length}',
  'Show the whole': 'Das Ganze zeigen',
  'Look at': 'Ansehen',
  'Outline from the imported file, which gives no height.':
    'Umriss aus der importierten Datei, die keine Höhe nennt.',
  'Outline from the imported file, which gives no height; {height} are assumed.':
    'Umriss aus der importierten Datei, die keine Höhe nennt; angenommen sind {height}.',
  'Schematic: as large as the racks need that are told of; no outline is given.':
    'Schematisch: so groß, wie es die genannten Racks brauchen; ein Umriss ist nicht angegeben.',
  'Schematic: as large as the racks need that are told of; no outline is given. {height} of height are assumed.':
    'Schematisch: so groß, wie es die genannten Racks brauchen; ein Umriss ist nicht angegeben. Als Höhe sind {height} angenommen.',
  'Hall of': 'Halle von',
  'No hall of {site} is known, neither by its outline nor by its racks: the hall of {other} is shown.':
    'Von {site} ist keine Halle bekannt, weder durch ihren Umriss noch durch ihre Racks: gezeigt wird die Halle von {other}.',
};
