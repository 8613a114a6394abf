export const loadPlainly = () => import('./Plainly');
