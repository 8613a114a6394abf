import type { ComponentType } from 'preact';
import type { View } from '@/utils/views/route';
import type { ViewProps } from './view-props';

/** Each view is loaded when it is looked at. */
export const LOAD_VIEW: Record<View, () => Promise<{ View: ComponentType<ViewProps> }>> = {
  days: () => import('./days/DaysView'),
  timeline: () => import('./timeline/TimelineView'),
  field: () => import('./pictures/FieldView'),
  words: () => import('./words/WordsView'),
  all: () => import('./all/AllView'),
  deleted: () => import('./deleted/DeletedView'),
  patterns: () => import('./patterns/PatternsView'),
  summary: () => import('./summary/SummaryView'),
  week: () => import('./days/WeekView'),
};
