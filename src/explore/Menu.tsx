import { type ReactNode, useId, useRef, useState } from 'react';

/** Width of the menu's card and its least distance from the window's edge, px. */
const WIDTH_PX = 270;
const EDGE_PX = 12;

/**
 * A button and the card that it opens below itself; Escape and a press elsewhere close it. What is inside is made
 * when the menu first opens.
 */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const place = (card: HTMLElement) => {
    const box = button.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(EDGE_PX, Math.min(box.left, window.innerWidth - WIDTH_PX - EDGE_PX));
    card.style.left = `${left}px`;
    card.style.top = `${box.bottom + 8}px`;
    card.style.maxHeight = `${window.innerHeight - box.bottom - 8 - EDGE_PX}px`;
  };
  return (
    <>
      <button ref={button} type="button" className="chip" popoverTarget={id}>
        {label} <span aria-hidden="true">▾</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="ui card menu"
        style={{ width: WIDTH_PX }}
        onBeforeToggle={(event) => {
          if (event.newState !== 'open') return;
          setWanted(true);
          place(event.currentTarget);
        }}
      >
        {wanted && children}
      </div>
    </>
  );
}

/** Closes the menu around an element. */
export function closeMenu(inside: Element): void {
  const menu = inside.closest('[popover]');
  if (menu instanceof HTMLElement) menu.hidePopover();
}
