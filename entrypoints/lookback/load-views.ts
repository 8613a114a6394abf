import type { ComponentType } from 'preact';
import type { View } from '@/utils/lookback/route';
import type { ViewProps } from './view';

/** Each view is loaded when it is looked at. */
export const LOAD_VIEW: Record<View, () => Promise<{ View: ComponentType<ViewProps> }>> = {
  days: () => import('./DaysView'),
  timeline: () => import('./TimelineView'),
  field: () => import('./FieldView'),
  words: () => import('./WordsView'),
  all: () => import('./AllView'),
  deleted: () => import('./DeletedView'),
  patterns: () => import('./PatternsView'),
  summary: () => import('./SummaryView'),
  week: () => import('./WeekView'),
};

export const loadDayLegend = () => import('./DayLegend');
export const loadPlainly = () => import('./plain/Plainly');
