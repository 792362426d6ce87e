using Hotline.Service.Citizen;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Citizen;

public class TrackAttemptsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Ten_wrong_pins_of_one_receipt_close_it_for_an_hour_from_wherever_they_come()
    {
        var attempts = new TrackAttempts(_clock);
        for (var i = 0; i < 10; i++)
        {
            Assert.True(attempts.Begin("R-1", $"network {i}"));
        }

        Assert.False(attempts.Begin("R-1", "another network"));
        Assert.True(attempts.Begin("R-2", "another network"));

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(attempts.Begin("R-1", "another network"));
    }

    [Fact]
    public void Ten_wrong_pins_from_one_network_close_every_receipt_to_it_for_an_hour()
    {
        var attempts = new TrackAttempts(_clock);
        for (var i = 0; i < 10; i++)
        {
            Assert.True(attempts.Begin($"R-{i}", "here"));
        }

        Assert.False(attempts.Begin("R-10", "here"));
        Assert.True(attempts.Begin("R-10", "there"));
    }

    [Fact]
    public void Whoever_has_the_right_pin_may_look_as_often_as_they_like()
    {
        var attempts = new TrackAttempts(_clock);

        for (var i = 0; i < 100; i++)
        {
            Assert.True(attempts.Begin("R-1", "here"));
            attempts.WasRight("R-1", "here");
        }
    }

    [Fact]
    public void A_try_counts_before_it_is_judged_so_that_many_at_once_get_no_further()
    {
        var attempts = new TrackAttempts(_clock);

        Assert.Equal(10, Enumerable.Range(0, 50).Count(_ => attempts.Begin("R-1", "here")));
    }
}
