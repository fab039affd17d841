import type { ColumnType } from 'kysely';
import type { Figure } from './figure.ts';

/** A figure is read as it is and written as JSON text: the driver would send a bare string as no JSON at all. */
export type FigureColumn = ColumnType<Figure, string, string>;

/** For writing a figure into its column. */
export const figureColumn = (figure: Figure): string => JSON.stringify(figure);

export type OptionalFigureColumn = ColumnType<Figure | null, string | null | undefined, string | null>;
