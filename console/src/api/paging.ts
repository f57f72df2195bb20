/** How lists are asked page by page. `null` asks for the first page; `undefined` would be sent as a number. */
export const paging = {
  pageParamName: 'pageToken',
  initialPageParam: null,
  getNextPageParam: ({ nextPageToken }: { nextPageToken?: string }) => nextPageToken,
};
