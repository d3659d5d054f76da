using Praktijk.Model;
using Praktijk.Rendering;

namespace Praktijk.SiteTests.Rendering;

public class MarksInTheChart
{
    public static TheoryData<int> Numbers => [2, 8, 31, 45, 46, 120];

    /// <summary>WCAG 2.2, 2.5.8: a target of 24 pixels that no other lies over.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void Stand_24_pixels_apart_at_every_size_of_the_chart(int number)
    {
        // Scales in steps of 0.1 put several cases at one point.
        var positions = Enumerable.Range(0, number).Select(i => new QuadrantPosition(i * 7 % 19 / 10d - 0.9, i * 11 % 17 / 10d - 0.8)).ToList();
        if (number > 2)
            positions[1] = positions[0];

        foreach (var layout in new[] { ChartLayout.Explorer, ChartLayout.Home })
        {
            var sizes = layout.SizesFor(number);
            var shifts = MarkSpreading.Spread(positions, sizes);
            foreach (var size in sizes)
            {
                var marks = positions.Select((p, i) => size.At(p).Plus(shifts[i].X, shifts[i].Y)).ToList();
                var nearest = marks.SelectMany((a, i) => marks.Skip(i + 1).Select(a.DistanceTo)).Min();
                Assert.True(nearest >= 24, $"{nearest:0.0} px between two of {number} marks at {size}");
            }
        }
    }

    [Fact]
    public void That_are_far_apart_stay_where_they_are() =>
        Assert.All(MarkSpreading.Spread([new(-0.8, 0.8), new(0.8, -0.8)], ChartLayout.Explorer.SizesFor(2)), shift => Assert.Equal(new ChartPoint(0, 0), shift));
}
