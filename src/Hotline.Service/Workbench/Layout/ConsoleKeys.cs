using Microsoft.JSInterop;

namespace Hotline.Service.Workbench.Layout;

/// <summary>The keys of one open console. The page on screen listens; the layout answers what the page leaves.</summary>
/// <remarks>
/// The script sends no key while the person types in a field, and none while an earlier one is being answered, so that a fast
/// typist who has pressed <c>r</c> does not dispatch a ticket with the next letter.
/// </remarks>
internal sealed class ConsoleKeys
{
    private readonly List<Func<string, Task<bool>>> _listeners = [];

    /// <summary>Listens until the answer is disposed of. The last to come is asked first.</summary>
    /// <param name="listener">Gets the key as browsers name it; answers whether it was for it.</param>
    public IDisposable Listen(Func<string, Task<bool>> listener)
    {
        _listeners.Add(listener);
        return new Listener(() => _listeners.Remove(listener));
    }

    /// <summary>Called by the script for every key.</summary>
    [JSInvokable]
    public async Task PressedAsync(string key)
    {
        foreach (var listener in Enumerable.Reverse(_listeners).ToList())
        {
            if (await listener(key))
            {
                return;
            }
        }
    }

    private sealed class Listener(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
