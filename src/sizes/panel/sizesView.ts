import { type ComponentType, createContext } from 'react';
import type { SizesViewProps } from '../view/SizesView';

/** The view of sizes in space, where the shell has one to give; null draws them flat. */
export const SizesViewContext = createContext<ComponentType<SizesViewProps> | null>(null);
