import type { Schemas } from './contract'

/** What the capacity page asks for, as the server's records have it. */

export type CapacityLimit = Schemas['CapacityLoadLimit']
export type CapacityOption = Schemas['CapacityLoadOption']
export type CapacityLoad = Schemas['CapacityLoad']
export type LimitDetail = Schemas['LimitDetail']
