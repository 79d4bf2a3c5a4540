import type { Schemas } from './contract'

/** What the page of content and duty asks for, as the server's records have it. */

export type LawSource = Schemas['ContentAndDutySource']
export type ContentTest = Schemas['ContentAndDutyTest']
export type Verdict = Schemas['ContentAndDutyVerdict']
export type Traced = Schemas['ContentAndDutyTraced']
export type ContentAndDuty = Schemas['ContentAndDuty']
export type ContentParts = Schemas['ContentParts']
export type DutyEntries = Schemas['DutyEntries']
