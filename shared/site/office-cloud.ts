/**
 * The two clouds that Excel add-ins run in. `officeJs` is where Microsoft publishes office.js for that cloud; no add-in may ship its own.
 * `framedBy` is who frames a pane in Excel on the web: the hosts that office.js itself trusts (`*.officeapps.live.com`, `*.partner.officewebapps.cn`)
 * and the pages around those. Microsoft publishes no closed list (office-js #1005, #3342; office-js-docs-pr #4911): where Excel moves, one entry is added here.
 * Excel for Windows and Mac opens the pane without a frame.
 */
export const OFFICE_CLOUDS = {
  global: {
    officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    framedBy: [
      'https://*.officeapps.live.com',
      'https://*.sharepoint.com',
      'https://*.office.com',
      'https://excel.cloud.microsoft',
      'https://onedrive.live.com',
    ],
  },
  china: {
    officeJs: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    framedBy: ['https://*.partner.officewebapps.cn', 'https://*.sharepoint.cn', 'https://*.office365.cn'],
  },
} as const;
export type OfficeCloud = keyof typeof OFFICE_CLOUDS;
