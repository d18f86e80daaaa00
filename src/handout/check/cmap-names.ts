/** Character maps that every reader has (ISO 32000-1, Table 118); others must be in the file. */
export const knownCMaps: ReadonlySet<string> = new Set([
  ...['Identity-H', 'Identity-V', 'H', 'V'],
  ...['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16'].flatMap(ways),
  ...['HKscs-B5', 'ETen-B5', 'ETenms-B5', 'CNS-EUC', 'UniCNS-UCS2', 'UniCNS-UTF16'].flatMap(ways),
  ...['90ms-RKSJ', '90msp-RKSJ', 'Add-RKSJ', 'EUC', 'Ext-RKSJ', 'UniJIS-UCS2'].flatMap(ways),
  ...['UniJIS-UCS2-HW', 'UniJIS-UTF16', 'KSC-EUC', 'KSCms-UHC', 'KSCms-UHC-HW'].flatMap(ways),
  ...['UniKS-UCS2', 'UniKS-UTF16', 'B5pc'].flatMap(ways),
  ...['83pv-RKSJ-H', '90pv-RKSJ-H', 'KSCpc-EUC-H'],
])

/** A map is there for each way of writing: across and down. */
function ways(name: string): string[] {
  return [`${name}-H`, `${name}-V`]
}
