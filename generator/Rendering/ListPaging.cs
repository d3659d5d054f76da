using Praktijk.Model;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>Long lists come in pages of fifty, at <c>…/</c>, <c>…/page/2/</c> and so on.</summary>
internal static class ListPaging
{
    public const int Size = 50;

    /// <summary>The page numbers of a list: at least one, also when it is empty.</summary>
    public static IEnumerable<int> PageNumbers(int count) => Enumerable.Range(1, PageCount(count));

    public static IEnumerable<T> OnPage<T>(this IReadOnlyList<T> list, int page)
    {
        for (var i = (page - 1) * Size; i < Math.Min(page * Size, list.Count); i++)
            yield return list[i];
    }

    /// <summary>The links to the other pages; null when there is only one.</summary>
    public static PagingView? Links(Address list, int page, int count, PageLinks links)
    {
        var pages = PageCount(count);
        if (pages == 1)
            return null;
        var numbers = new List<PageNumberView>();
        var last = 0;
        foreach (var number in Shown(page, pages))
        {
            if (number > last + 1)
                numbers.Add(new PageNumberView("…", null, Gap: true));
            numbers.Add(new PageNumberView(DutchText.Number(number), number == page ? null : links.To(list.Page(number)), Gap: false));
            last = number;
        }
        return new PagingView(numbers, page > 1 ? links.To(list.Page(page - 1)) : null, page < pages ? links.To(list.Page(page + 1)) : null);
    }

    private static int PageCount(int count) => Math.Max(1, (count + Size - 1) / Size);

    /// <summary>The first, the last, and two on either side of the one that is shown.</summary>
    private static IEnumerable<int> Shown(int page, int pages) =>
        new[] { 1, page - 2, page - 1, page, page + 1, page + 2, pages }.Where(n => n >= 1 && n <= pages).Distinct().Order();
}
