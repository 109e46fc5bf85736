/** One stream per version: that it begins only once is what makes the number unique (DEC-01). */
export const ruleSetStream = (ruleSetId: string, version: number): string => `ruleset-${ruleSetId}-${version}`;
