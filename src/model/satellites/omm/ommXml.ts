import { Parser } from 'htmlparser2';
import { messageKind, type OtherMessage } from '../otherMessages';
import type { Collector, FormatReader } from '../types';
import { canonicalField, type OmmField, type OmmFields } from './canonicalField';
import { takeOmm } from './omm';

/** Letters given to the parser between two yields: a millisecond of work. */
const slice = 16_384;
/** Elements within elements at most: an OMM has eight, and the parser slows down with their depth. */
const deepest = 64;

/** What a tag stands for. */
interface Tag {
  isOmm: boolean;
  other: OtherMessage | null;
  field: OmmField | null;
}

const tagOf = (name: string): Tag => ({
  isOmm: name === 'omm' || name.endsWith(':omm'),
  other: messageKind(name),
  field: canonicalField(name),
});

/** The message that is open: its fields, where it begins, and whether its tags are not nested as they must be. */
interface Open {
  fields: OmmFields;
  line: number;
  isBroken: boolean;
}

/** Takes the messages out of the events of a parser. */
class MessageWalk {
  readonly #into: Collector;
  readonly #text: string;
  readonly parser: Parser;
  #message: Open | null = null;
  #value = '';
  #depth = 0;
  #line = 1;
  #nextBreak: number;
  /** Each tag is worked out once; bounded, since a file may have any number of them. */
  readonly #tags = new Map<string, Tag>();

  constructor(text: string, into: Collector) {
    this.#text = text;
    this.#into = into;
    this.#nextBreak = text.indexOf('\n');
    const handlers = {
      onopentagname: (name: string) => this.#open(name),
      ontext: (more: string) => {
        if (this.#message) this.#value += more;
      },
      onclosetag: (name: string, isImplied: boolean) => this.#close(name, isImplied),
    };
    this.parser = new Parser(handlers, { xmlMode: true });
  }

  get isTooDeep(): boolean {
    return this.#depth > deepest;
  }

  #tag(name: string): Tag {
    const known = this.#tags.get(name);
    if (known) return known;
    const made = tagOf(name);
    if (this.#tags.size < 1000) this.#tags.set(name, made);
    return made;
  }

  #here(): number {
    for (; this.#nextBreak >= 0 && this.#nextBreak < this.parser.startIndex; this.#line += 1)
      this.#nextBreak = this.#text.indexOf('\n', this.#nextBreak + 1);
    return this.#line;
  }

  #fault(code: 'syntax' | 'cutOff', line: number): void {
    const values: Record<string, string> = code === 'syntax' ? { format: 'XML' } : {};
    this.#into.fault({ code, line, field: '', values }, true);
  }

  #open(name: string): void {
    this.#depth += 1;
    this.#value = '';
    const { isOmm, other } = this.#tag(name);
    if (isOmm) {
      if (this.#message) this.#fault('cutOff', this.#message.line);
      this.#message = { fields: {}, line: this.#here(), isBroken: false };
    } else if (other) this.#into.note('otherMessages', this.#here(), { message: other });
  }

  #close(name: string, isImplied: boolean): void {
    this.#depth -= 1;
    const message = this.#message;
    if (!message) return;
    const { field, isOmm } = this.#tag(name);
    // An empty element ends itself; any other that has no end of its own is closed by one around it.
    message.isBroken ||= isImplied && this.#text[this.parser.endIndex - 1] !== '/';
    const value = this.#value.trim();
    this.#value = '';
    if (field && value !== '') message.fields[field] ??= value;
    if (!isOmm) return;
    if (message.isBroken) this.#fault('syntax', message.line);
    else takeOmm(message.fields, message.line, this.#into);
    this.#message = null;
  }

  /** At the end of the text: what is open still was cut off. */
  finish(): void {
    if (this.isTooDeep) this.#fault('syntax', this.#here());
    else if (this.#message) this.#fault('cutOff', this.#message.line);
  }
}

/**
 * Orbit mean-elements messages as XML (CCSDS 505.0-B): every `omm` element in the file, whatever is around it and whatever prefix
 * names have. Messages of other kinds are passed over.
 */
export const readOmmXml: FormatReader = function* (text, into) {
  const walk = new MessageWalk(text, into);
  for (let at = 0; at < text.length && !walk.isTooDeep; at += slice) {
    walk.parser.write(text.slice(at, at + slice));
    yield;
  }
  walk.finish();
};
